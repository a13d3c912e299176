import { useLiveQuery } from 'dexie-react-hooks';
import { create } from 'zustand';
import { err, type Result } from '@shared/domain/base/result';
import type { SheetReport } from '@shared/domain/filing/do-sheet';
import { dayShelf, earliestDayShelf } from '@shared/domain/filing/shelf';
import { type DayList, dayListOf } from '@shared/domain/printing/day-list';
import { contactTime } from '@shared/domain/printing/paper-results';
import { type Dossier, isSheet, type LooseSheet } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { ActionContext } from '../actions/action-context';
import { logContact } from '../actions/log-contact';
import { doSheet } from '../actions/loose-sheets';
import type { Refusal } from '../actions/perform';
import { halfTypedContacts as drafts, offerDraft } from './half-typed-contacts';
import { emptyFields, type LogFields, type LogProblem } from './log-plan';
import { type Asking, contactReport, sheetReport } from './log-report';
import { doneSheet } from './paper-plan';
import { useBinderId } from './queries';
import { attempt } from './run-action';
import { type Services, useServices } from './services';

/** What is known of a row besides its fields. */
export type RowState =
  | { readonly kind: 'open' | 'filing' }
  | { readonly kind: 'incomplete'; readonly problem: LogProblem }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface PaperRow {
  readonly fields: LogFields;
  readonly state: RowState;
}

export const emptyRow: PaperRow = { fields: emptyFields, state: { kind: 'open' } };

/**
 * The rows that something was written into; all others are empty. A row is a half-typed contact like any other: it is kept as that, survives
 * the window, and stands in the strip of its dossier, too.
 */
export const usePaperTable = create<{ readonly rows: ReadonlyMap<DossierId, PaperRow> }>(() => ({ rows: new Map() }));

const get = usePaperTable.getState;

function putRow(id: DossierId, row: PaperRow | null): void {
  const rows = new Map(get().rows);
  if (row) rows.set(id, row);
  else rows.delete(id);
  usePaperTable.setState({ rows });
}

/** The list of a day, as it was printed and as far as it has been entered; undefined while it is read. */
export function usePaperList(date: PlainDate): DayList | undefined {
  const { store } = useServices();
  const binderId = useBinderId();
  return useLiveQuery(async () => {
    const day = await store.day(binderId, { from: earliestDayShelf, to: dayShelf(date) }, date);
    return dayListOf(day, date);
  }, [store, binderId, date]);
}

/** Counts how often a table was opened: one that is put away must not empty the next one. */
let openings = 0;

/** Takes up what was half written before, here or in the strip of a dossier. */
export async function openPaperTable(services: Services, binderId: BinderId): Promise<void> {
  openings += 1;
  await drafts.flush(services);
  const stored = await services.store.drafts(binderId);
  const rows = new Map<DossierId, PaperRow>();
  for (const draft of stored) {
    const fields = drafts.waitingFor(draft.dossierId)?.fields ?? offerDraft(draft);
    rows.set(draft.dossierId, { fields, state: { kind: 'open' } });
  }
  // Whoever was faster than the reading has written something newer.
  for (const [id, row] of get().rows) rows.set(id, row);
  usePaperTable.setState({ rows });
}

export async function closePaperTable(services: Services): Promise<void> {
  const own = openings;
  await drafts.flush(services);
  if (own === openings) usePaperTable.setState({ rows: new Map() });
}

export function changeRow(services: Services, { id, binderId }: Dossier, changed: Partial<LogFields>): void {
  const row = get().rows.get(id) ?? emptyRow;
  // What came in while it is being filed would be kept as the draft of a contact that is written down already.
  if (row.state.kind === 'filing') return;
  const fields = { ...row.fields, ...changed };
  putRow(id, { fields, state: { kind: 'open' } });
  drafts.keep(services, id, { binderId, fields });
}

/** Says in the row what is missing; it stays as it was written. */
export function markIncomplete(id: DossierId, problem: LogProblem): void {
  const row = get().rows.get(id) ?? emptyRow;
  putRow(id, { ...row, state: { kind: 'incomplete', problem } });
}

/** What is being filed, one row after the other, so that each sees how full the days have become. */
let underWay: Promise<unknown> = Promise.resolve();

/** Logs the contact of a row and files the dossier, as one step; or says in the row why not. @returns when that is settled. */
export function fileRow(services: Services, dossier: Dossier, date: PlainDate, dayFirst: boolean): Promise<void> {
  const row = get().rows.get(dossier.id) ?? emptyRow;
  if (row.state.kind === 'filing') return Promise.resolve();
  putRow(dossier.id, { ...row, state: { kind: 'filing' } });
  const filing = underWay.then(() => file(services, dossier, row.fields, { date, dayFirst }));
  underWay = filing.catch(() => undefined);
  return filing;
}

interface Circumstances {
  readonly date: PlainDate;
  readonly dayFirst: boolean;
}

async function file(services: Services, dossier: Dossier, fields: LogFields, when: Circumstances): Promise<void> {
  const { id } = dossier;
  const stay = (state: RowState) => putRow(id, { fields, state });
  // Should the store fall silent, what was written is there after a restart.
  void drafts.flush(services);
  let problem: LogProblem | null = null;
  const tell = (found: LogProblem | null) => (problem = found);
  const act = (context: ActionContext) => {
    const at = contactTime(dossier, when.date, context.now());
    const asking = { dayFirst: when.dayFirst, tell };
    return isSheet(dossier)
      ? doSheet(context, id, (sheet) => tickedReport(services, fields, sheet, asking), at)
      : logContact(context, id, (lying) => contactReport(services, fields, lying, asking), at);
  };
  await attempt(services, act, {
    typed: [fields.text, fields.dateText].filter(Boolean).join('\n'),
    onDone: () => {
      drafts.forget(id);
      putRow(id, null);
    },
    onRefused: (refusal) => {
      stay({ kind: 'refused', refusal });
      // The message besides offers what can be done about it; the row stays as it was written.
      return false;
    },
  });
  if (problem) stay({ kind: 'incomplete', problem });
}

/** On paper a sheet that was done is ticked; without the tick something is missing. */
async function tickedReport(
  services: Services,
  fields: LogFields,
  sheet: LooseSheet,
  asking: Asking,
): Promise<Result<SheetReport, Refusal>> {
  const reported = await sheetReport(services, fields, sheet, asking);
  if (!reported.ok || fields.outcomeId === doneSheet) return reported;
  asking.tell({ kind: 'noOutcome' });
  return err({ kind: 'incomplete' });
}
