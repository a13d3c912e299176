import { proposeAfterDone, type SheetProposal } from '@shared/domain/filing/do-sheet';
import type { Place } from '@shared/domain/filing/place';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import type { LooseSheet } from '@shared/domain/records/dossier';
import { type DatePhrase, type DatePhraseProblem, readDatePhrase } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type LogFields, placeOf } from './log-plan';

export interface SheetSurroundings {
  readonly binder: Binder;
  readonly sheet: LooseSheet;
  readonly today: PlainDate;
  readonly dayFirst: boolean;
}

/** What the fields of a sheet's strip amount to. */
export interface SheetPlan {
  readonly proposal: SheetProposal;
  readonly reading: DatePhrase | null;
  /** Where it was typed to go; null where it goes as proposed. */
  readonly chosen: Place | null;
  readonly problem: DatePhraseProblem | null;
}

/** Reads the strip of a loose sheet: what the user typed wins over where it goes by itself (method.md, rule 8). */
export function sheetPlanOf(
  { dateText }: Pick<LogFields, 'dateText'>,
  { binder, sheet, today, dayFirst }: SheetSurroundings,
): SheetPlan {
  const calendar = calendarOf(binder);
  const proposal = proposeAfterDone(sheet, today, calendar);
  if (dateText === null) return { proposal, reading: null, chosen: null, problem: null };
  const read = readDatePhrase(dateText, { today, dayFirst, calendar });
  return read.ok
    ? { proposal, reading: read.value, chosen: placeOf(read.value), problem: null }
    : { proposal, reading: null, chosen: null, problem: read.problem };
}
