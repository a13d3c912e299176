import { create } from 'zustand';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { Calculation } from '@shared/domain/records/calculation';
import { parseCalculationDraft, type TypedCalculation } from '@shared/domain/records/calculation-draft';
import type { CalculationId } from '@shared/domain/records/ids';
import { DraftKeeper } from './draft-keeper';
import type { Services } from './services';

type Around = Pick<Services, 'store' | 'context'>;

/** What is typed on a calculation and not saved yet. */
export interface CalculationTyping {
  readonly typed: TypedCalculation;
  /** The calculation as it was when one began to type: another window's change since is not overwritten unawares. */
  readonly base: Calculation;
  /** When it was typed, should it be offered again; null for what was typed just now. */
  readonly resumedFrom: number | null;
}

const useTyping = create<Readonly<Partial<Record<CalculationId, CalculationTyping>>>>(() => ({}));

interface Kept {
  readonly of: Calculation;
  /** Null when it is as it is stored: then nothing is kept. */
  readonly typed: TypedCalculation | null;
}

const drafts = new DraftKeeper<Kept>(
  'calculations',
  ({ store, context }, _key, { of: { id, dossierId, binderId }, typed }) =>
    typed === null
      ? store.calculations.discardDraft(id)
      : store.calculations.saveDraft(
          parseCalculationDraft({ calculationId: id, dossierId, binderId, typed, savedAt: context.now().instant }),
        ),
);

/** What is half typed on a calculation; undefined when it is as it is stored. */
export function useCalculationTyping(id: CalculationId): CalculationTyping | undefined {
  return useTyping((all) => all[id]);
}

/** The same, for who does not draw it. */
export function typingOf(id: CalculationId): CalculationTyping | undefined {
  return useTyping.getState()[id];
}

/** Offers again what was half typed on it, unless it is what is stored by now. @param stored as it stands in the fields. */
export async function openTyping(around: Around, of: Calculation, stored: TypedCalculation): Promise<void> {
  const notTaken = drafts.waitingFor(of.id);
  const draft = await around.store.calculations.draft(of.id);
  const offered = notTaken ? notTaken.typed : (draft?.typed ?? null);
  // Whoever was faster than the reading types on.
  if (!offered || jsonEqual(offered, stored) || typingOf(of.id)) return;
  show(of.id, { typed: offered, base: of, resumedFrom: draft?.savedAt ?? null });
}

/** Puts the calculation away, with what is half typed kept. */
export async function closeTyping(around: Around, id: CalculationId): Promise<void> {
  show(id, undefined);
  await drafts.flush(around);
}

/** What stands in the fields now. @param stored as it would stand there unchanged. */
export function typeOnCalculation(
  around: Around,
  of: Calculation,
  typed: TypedCalculation,
  stored: TypedCalculation,
): void {
  const before = typingOf(of.id);
  const changed = !jsonEqual(typed, stored);
  show(of.id, changed ? { typed, base: before?.base ?? of, resumedFrom: before?.resumedFrom ?? null } : undefined);
  drafts.keep(around, of.id, { of, typed: changed ? typed : null });
}

/** Another window has changed it meanwhile, and that was said: whoever saves once more knows. */
export function typeOnNewBase(of: Calculation): void {
  const before = typingOf(of.id);
  if (before) show(of.id, { ...before, base: of });
}

/** Forgets what is half typed: it was saved, or is no longer wanted. @param saved only if it is still this that stands there. */
export async function forgetTyping(around: Around, of: Calculation, saved?: TypedCalculation): Promise<void> {
  const now = typingOf(of.id)?.typed;
  if (saved && now && !jsonEqual(now, saved)) return;
  show(of.id, undefined);
  drafts.keep(around, of.id, { of, typed: null });
  await drafts.flush(around);
}

function show(id: CalculationId, typing: CalculationTyping | undefined): void {
  useTyping.setState(({ [id]: _before, ...others }) => (typing ? { ...others, [id]: typing } : others), true);
}
