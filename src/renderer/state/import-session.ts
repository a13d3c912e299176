import { create } from 'zustand';
import type { ColumnTarget } from '@shared/domain/importing/column-target';
import type { DateOrder } from '@shared/domain/importing/date-order';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import type {
  ListOutcome,
  ListProblem,
  ListProgress,
  ListReading,
  ReadingChoices,
} from '@shared/domain/importing/list-reading';
import { guessTargets, suggestTargets } from '@shared/domain/importing/match-columns';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type ListReader, startListReader } from './import-connection';

/** `choose` a file, `reading` it, `settle` what its columns are, `storing` the dossiers, `done`. */
export type ImportStage = 'choose' | 'reading' | 'settle' | 'storing' | 'done';

interface ImportSession {
  readonly stage: ImportStage;
  readonly fileName: string;
  readonly progress: ListProgress | null;
  /** Why the last file could not be read; `broken` when the reader itself broke down. */
  readonly problem: ListProblem | { readonly kind: 'broken' } | null;
  readonly choices: ReadingChoices;
  readonly reading: ListReading | null;
  readonly targets: readonly ColumnTarget[];
  /** Where columns go that nobody knows. */
  readonly unknown: ColumnTarget;
  readonly dateOrder: DateOrder | null;
  readonly outcome: ListOutcome | null;
}

const nothingChosen: ReadingChoices = { encoding: null, delimiter: null, headerRow: null };
const fresh: ImportSession = {
  stage: 'choose',
  fileName: '',
  progress: null,
  problem: null,
  choices: nothingChosen,
  reading: null,
  targets: [],
  unknown: 'labelledNote',
  dateOrder: null,
  outcome: null,
};

/** The list that is being imported. It stays while one looks at other pages, and vanishes on reload. */
export const useImport = create<ImportSession>(() => fresh);

const set = useImport.setState;
const get = useImport.getState;
let reader: ListReader | null = null;
/** Counts what was asked of the reader, so that an answer that has been overtaken is not shown. */
let asked = 0;

/** What the session has to be told about the outside: the day it is, and how a column without a name is called. */
export interface ImportSurroundings {
  readonly today: PlainDate;
  readonly columnName: (index: number) => string;
}

/** Stops whatever is under way and forgets the list. Nothing has been stored by then, or all of it. */
export function startOver(problem: ImportSession['problem'] = null): void {
  reader?.stop();
  reader = null;
  asked++;
  set({ ...fresh, problem });
}

export async function readList(file: File, around: ImportSurroundings): Promise<void> {
  startOver();
  const started = startListReader();
  reader = started;
  set({ stage: 'reading', fileName: file.name });
  await settleReading(() => started.read(file, nothingChosen, showProgress), startOver, around);
}

/** Reads the same file with another encoding, delimiter, or with its first line taken for something else. */
export async function readListAgain(change: Partial<ReadingChoices>, around: ImportSurroundings): Promise<void> {
  const { fileName, choices: before } = get();
  const running = reader;
  if (!running) return;
  const choices = { ...before, ...change };
  set({ choices, problem: null });
  // What makes no sense of the file is not taken: the list stays as it was read before.
  const keep = (problem: ListProblem) => set({ problem, choices: before, progress: null });
  await settleReading(() => running.readAgain(fileName, choices, showProgress), keep, around);
}

export async function chooseTarget(index: number, target: ColumnTarget, around: ImportSurroundings): Promise<void> {
  set({ targets: get().targets.with(index, target) });
  await workOut(around);
}

/** Where unknown columns go; those that were settled by hand since stay as they are. */
export async function chooseUnknown(unknown: ColumnTarget, around: ImportSurroundings): Promise<void> {
  const { reading, targets, unknown: before } = get();
  if (!reading) return;
  const suggested = suggestFor(reading, before);
  const next = suggestFor(reading, unknown);
  set({
    unknown,
    targets: targets.map((target, index) => (target === suggested[index] ? (next[index] ?? target) : target)),
  });
  await workOut(around);
}

export async function chooseDateOrder(dateOrder: DateOrder, around: ImportSurroundings): Promise<void> {
  set({ dateOrder });
  await workOut(around);
}

/** So many dossiers are fetched at once: more would hold up a frame. */
const portion = 500;

/**
 * Fetches the dossiers and stores them with the action that is handed in.
 * @param store stores all of them or none, and tells whether it did.
 */
export async function importList(store: (dossiers: readonly ImportedDossier[]) => Promise<boolean>): Promise<void> {
  const count = get().outcome?.conversion?.dossierCount ?? 0;
  if (!reader || count === 0) return;
  const run = ++asked;
  set({ stage: 'storing', progress: { phase: 'collecting', share: 0 } });
  await guarded(run, async (running) => {
    const dossiers: ImportedDossier[] = [];
    while (dossiers.length < count) {
      dossiers.push(...(await running.dossiersFrom(dossiers.length, portion)));
      if (run !== asked) return;
      set({ progress: { phase: 'collecting', share: dossiers.length / count } });
    }
    // From here on there is nothing to cancel: all of it is stored in one go, or none.
    set({ progress: null });
    const stored = await store(dossiers);
    if (run === asked) set({ stage: stored ? 'done' : 'settle' });
  });
}

/** Back to the list after its import was taken back. */
export function returnToList(): void {
  if (reader) set({ stage: 'settle' });
}

/** The rows with problems as the bytes of a CSV file. @returns null when the list is gone. */
export async function problemFile(reasonHeader: string, reasons: readonly string[]): Promise<Uint8Array | null> {
  return reader ? reader.problemFile(reasonHeader, reasons) : null;
}

type ReadResult = Awaited<ReturnType<ListReader['read']>>;

async function settleReading(
  read: () => Promise<ReadResult>,
  refuse: (problem: ListProblem) => void,
  around: ImportSurroundings,
): Promise<void> {
  const run = ++asked;
  await guarded(run, async () => {
    const result = await read();
    if (run !== asked) return;
    if (!result.ok) {
      refuse(result.problem);
      return;
    }
    const reading = result.value;
    set({ reading, targets: suggestFor(reading, get().unknown), dateOrder: null });
    await workOut(around);
    if (get().reading === reading) set({ stage: 'settle' });
  });
}

async function workOut({ today, columnName }: ImportSurroundings): Promise<void> {
  const { reading, targets, dateOrder } = get();
  if (!reading) return;
  const run = ++asked;
  const columns = reading.columns.map(({ header }, index) => ({
    label: header || columnName(index),
    target: targets[index] ?? 'ignore',
  }));
  await guarded(run, async (running) => {
    const outcome = await running.convert({ columns, dateOrder, today }, showProgress);
    if (run === asked) set({ outcome, progress: null });
  });
}

/** Runs what asks the reader. When it is stopped that is what was wanted; when it breaks down the user is told. */
async function guarded(run: number, work: (running: ListReader) => Promise<void>): Promise<void> {
  if (!reader) return;
  try {
    await work(reader);
  } catch (error) {
    if (run !== asked) return;
    console.error('The import has broken down', error);
    startOver({ kind: 'broken' });
  }
}

function suggestFor({ columns, headerRow }: ListReading, unknown: ColumnTarget): ColumnTarget[] {
  return headerRow ? suggestTargets(columns, unknown) : guessTargets(columns, unknown);
}

function showProgress(progress: ListProgress): void {
  if (reader) set({ progress });
}
