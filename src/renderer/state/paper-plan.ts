import type { Place } from '@shared/domain/filing/place';
import type { Binder } from '@shared/domain/records/binder';
import { type Dossier, isSheet } from '@shared/domain/records/dossier';
import type { DatePhrase } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type LogFields, type LogProblem, planOf } from './log-plan';
import { sheetPlanOf } from './sheet-plan';

/** What stands for an outcome in the row of a loose sheet: that it was done. */
export const doneSheet = 'done';

/** What a row of the table amounts to. */
export interface PaperPlan {
  readonly place: Place | null;
  readonly reading: DatePhrase | null;
  /** Why it cannot be filed yet. */
  readonly problem: LogProblem | null;
}

export interface PaperSurroundings {
  readonly binder: Binder;
  readonly today: PlainDate;
  readonly dayFirst: boolean;
}

/** Reads a row as the log strip would: what was written wins over what the outcome proposes (method.md, rule 8). */
export function paperPlanOf(fields: LogFields, dossier: Dossier, surroundings: PaperSurroundings): PaperPlan {
  if (!isSheet(dossier)) {
    const { place, reading, problem } = planOf(fields, { ...surroundings, dossier });
    return { place, reading, problem };
  }
  const { chosen, proposal, reading, problem } = sheetPlanOf(fields, { ...surroundings, sheet: dossier });
  const done = fields.outcomeId === doneSheet;
  return {
    place: done || chosen ? (chosen ?? proposal.place) : null,
    reading,
    problem: problem ?? (done ? null : { kind: 'noOutcome' }),
  };
}

/** Whether anything was written into a row. */
export function isFilled({ outcomeId, dateText, text }: LogFields): boolean {
  return outcomeId !== null || dateText !== null || text !== '';
}
