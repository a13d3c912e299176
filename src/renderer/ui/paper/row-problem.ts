import type { DatePhraseProblem } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';
import type { LogProblem } from '../../state/log-plan';
import type { PaperPlan } from '../../state/paper-plan';
import type { RowState } from '../../state/paper-table';
import { describePhraseProblem } from '../kit/describe-phrase';
import { refusalText } from '../kit/refusal-text';

/** Why a row is not filed: at once for a date that is none, and at the last try for all else; empty when nothing is wrong. */
export function describeRowProblem(state: RowState, plan: PaperPlan, i18n: I18n, today: PlainDate): string {
  if (state.kind === 'refused') return refusalText(state.refusal, i18n.t);
  const problem = state.kind === 'incomplete' ? state.problem : plan.problem;
  if (problem === null) return '';
  if (isOwn(problem)) return state.kind === 'incomplete' ? i18n.t(`log.problem.${problem.kind}`) : '';
  return describePhraseProblem(problem, i18n, today);
}

type OwnProblem = Exclude<LogProblem, DatePhraseProblem>;

const own: readonly LogProblem['kind'][] = ['noOutcome', 'outcomeGone', 'noPlace', 'promiseNeedsDay'];

function isOwn(problem: LogProblem): problem is OwnProblem {
  return own.includes(problem.kind);
}
