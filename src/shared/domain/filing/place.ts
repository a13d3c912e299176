import * as v from 'valibot';
import { clockTimeSchema, monthSchema, plainDateSchema } from '../records/schemas';
import type { ClockTime } from '../time/clock-time';
import type { Month } from '../time/month';
import type { PlainDate } from '../time/plain-date';

export const closeReasons = [
  'notInterested',
  'noNeed',
  'competitor',
  'outOfBusiness',
  'duplicate',
  'unreachable',
  'done',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why work without a customer may be closed. */
const sheetCloseReasons: readonly CloseReason[] = ['done', 'noNeed', 'duplicate', 'other'];

/** The reasons that make sense: a customer is never done with, and a loose sheet never goes to a competitor. */
export function closeReasonsFor(what: 'customer' | 'sheet'): readonly CloseReason[] {
  return what === 'sheet' ? sheetCloseReasons : closeReasons.filter((reason) => reason !== 'done');
}

/** Where a dossier lies: in exactly one of these (method.md, rule 1). */
export const placeSchema = v.variant('kind', [
  v.object({ kind: v.literal('day'), date: plainDateSchema, time: v.nullable(clockTimeSchema) }),
  v.object({ kind: v.literal('month'), month: monthSchema }),
  v.object({ kind: v.literal('pile') }),
  v.object({ kind: v.literal('closed'), reason: v.picklist(closeReasons), on: plainDateSchema }),
]);
export type Place = v.InferOutput<typeof placeSchema>;
export type DayPlace = Extract<Place, { kind: 'day' }>;
export type MonthPlace = Extract<Place, { kind: 'month' }>;

/** As much of a place as choosing a divider needs: no time, no reason for closing. */
export type FilingPlace = Pick<DayPlace, 'kind' | 'date'> | MonthPlace | { readonly kind: 'pile' | 'closed' };

export const pile: Place = { kind: 'pile' };

export function behindDay(date: PlainDate, time: ClockTime | null = null): DayPlace {
  return { kind: 'day', date, time };
}

export function behindMonth(month: Month): MonthPlace {
  return { kind: 'month', month };
}

export function closedOn(on: PlainDate, reason: CloseReason): Place {
  return { kind: 'closed', reason, on };
}
