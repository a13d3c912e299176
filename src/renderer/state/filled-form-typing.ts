import { create } from 'zustand';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { FilledForm } from '@shared/domain/records/filled-form';
import { parseFilledFormDraft, type TypedSheet } from '@shared/domain/records/filled-form-draft';
import type { FilledFormId } from '@shared/domain/records/ids';
import { DraftKeeper } from './draft-keeper';
import type { Services } from './services';

type Around = Pick<Services, 'store' | 'context'>;

/** What is filled in on a sheet and not saved yet. */
export interface SheetTyping {
  readonly typed: TypedSheet;
  /** The sheet as it was when one began to write: another window's change since is not overwritten unawares. */
  readonly base: FilledForm;
  /** When it was written, should it be offered again; null for what was written just now. */
  readonly resumedFrom: number | null;
}

const useTyping = create<Readonly<Partial<Record<FilledFormId, SheetTyping>>>>(() => ({}));

interface Kept {
  readonly of: FilledForm;
  /** Null when it is as it is stored: then nothing is kept. */
  readonly typed: TypedSheet | null;
}

const drafts = new DraftKeeper<Kept>('filledForms', ({ store, context }, _key, { of, typed }) => {
  const { id: filledFormId, dossierId, binderId } = of;
  if (typed === null) return store.forms.discardDraft(filledFormId);
  const savedAt = context.now().instant;
  return store.forms.saveDraft(parseFilledFormDraft({ filledFormId, dossierId, binderId, typed, savedAt }));
});

/** What is half filled in on a sheet; undefined when it is as it is stored. */
export function useSheetTyping(id: FilledFormId): SheetTyping | undefined {
  return useTyping((all) => all[id]);
}

/** The same, for who does not draw it. */
export function sheetTypingOf(id: FilledFormId): SheetTyping | undefined {
  return useTyping.getState()[id];
}

/** Offers again what was half filled in on it, unless it is what is stored by now. @param stored as it stands in the fields. */
export async function openSheetTyping(around: Around, of: FilledForm, stored: TypedSheet): Promise<void> {
  const notTaken = drafts.waitingFor(of.id);
  const draft = await around.store.forms.draft(of.id);
  const offered = notTaken ? notTaken.typed : (draft?.typed ?? null);
  // Whoever was faster than the reading types on.
  if (!offered || jsonEqual(offered, stored) || sheetTypingOf(of.id)) return;
  show(of.id, { typed: offered, base: of, resumedFrom: draft?.savedAt ?? null });
}

/** Puts the sheet away, with what is half filled in kept. */
export async function closeSheetTyping(around: Around, id: FilledFormId): Promise<void> {
  show(id, undefined);
  await drafts.flush(around);
}

/** What stands in the fields now. @param stored as it would stand there unchanged. */
export function typeOnSheet(around: Around, of: FilledForm, typed: TypedSheet, stored: TypedSheet): void {
  const before = sheetTypingOf(of.id);
  const changed = !jsonEqual(typed, stored);
  show(of.id, changed ? { typed, base: before?.base ?? of, resumedFrom: before?.resumedFrom ?? null } : undefined);
  drafts.keep(around, of.id, { of, typed: changed ? typed : null });
}

/** Another window has changed it meanwhile, and that was said: whoever saves once more knows. */
export function typeOnNewSheet(of: FilledForm): void {
  const before = sheetTypingOf(of.id);
  if (before) show(of.id, { ...before, base: of });
}

/** Forgets what is half filled in: it was saved, or is no longer wanted. @param saved only if it is still this that stands there. */
export async function forgetSheetTyping(around: Around, of: FilledForm, saved?: TypedSheet): Promise<void> {
  const now = sheetTypingOf(of.id)?.typed;
  if (saved && now && !jsonEqual(now, saved)) return;
  show(of.id, undefined);
  drafts.keep(around, of.id, { of, typed: null });
  await drafts.flush(around);
}

function show(id: FilledFormId, typing: SheetTyping | undefined): void {
  useTyping.setState(({ [id]: _before, ...others }) => (typing ? { ...others, [id]: typing } : others), true);
}
