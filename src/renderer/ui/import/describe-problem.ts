import type { RowProblem } from '@shared/domain/importing/row-problem';
import type { ProblemRow } from '@shared/domain/importing/row-problem';
import type { Translate } from '../../i18n/translator';

/** Why a row stays outside, in the user's words; several reasons in one line. */
export function describeProblems({ problems }: ProblemRow, t: Translate): string {
  return problems.map((problem) => describe(problem, t)).join('; ');
}

function describe({ kind, ...values }: RowProblem, t: Translate): string {
  return t(`import.problem.${kind}`, values);
}
