import { assertNever } from '@shared/domain/base/assert-never';
import { followsRhythm } from '@shared/domain/filing/proposal';
import { customerClasses } from '@shared/domain/records/info-card';
import type { NextStep, Outcome } from '@shared/domain/records/outcome';
import type { Rhythms } from '@shared/domain/records/rhythm';
import type { I18n } from './i18n-context';

/** What an outcome proposes: "next working day; from the 3rd time in a row in a week; from the 6th behind next month" (method.md, rule 8). */
export function describeProposals(
  outcome: Pick<Outcome, 'result' | 'asksPromise' | 'proposals'>,
  rhythms: Rhythms,
  i18n: I18n,
): string {
  const { t } = i18n;
  const [first, ...later] = outcome.proposals;
  if (!first) return '';
  const byClass = followsRhythm(outcome, first.next)
    ? customerClasses.flatMap((name) => {
        const every = rhythms[name]?.every;
        return every === undefined ? [] : [t('outcomes.inRhythm', { class: name, count: every })];
      })
    : [];
  const parts = [
    describeStep(first.next, i18n),
    ...byClass,
    ...later.map(({ fromAttempt, next }, index) =>
      t(index === 0 ? 'outcomes.fromFirst' : 'outcomes.from', {
        attempt: fromAttempt,
        step: describeStep(next, i18n),
      }),
    ),
  ];
  return parts.join('; ');
}

function describeStep(step: NextStep, { t }: I18n): string {
  switch (step.kind) {
    case 'workingDays':
    case 'weeks':
    case 'months':
      return t(`outcomes.step.${step.kind}`, { count: step.count });
    case 'close':
      return t('outcomes.step.close', { reason: t(`reason.${step.reason}`) });
    default:
      return assertNever(step);
  }
}
