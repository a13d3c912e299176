import { create } from 'zustand';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { emptyCard, type InfoCard } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { DraftKeeper } from './draft-keeper';
import type { Services } from './services';

type Around = Pick<Services, 'store' | 'context'>;

/** The card that is typed on: that of a dossier, or of one that is not made yet. */
export interface CardAtHand {
  /** The dossier's id, or `newDossierDraft` of the binder. */
  readonly key: string;
  readonly binderId: BinderId;
}

/** Fields as they are typed, and not saved yet; a field that is missing is as it is stored. */
export type Typed = Partial<InfoCard>;

interface CardTyping {
  readonly typed: Typed;
  /** When it was typed, should it be offered again; null for what was typed just now. */
  readonly resumedFrom: number | null;
}

const nothingTyped: CardTyping = { typed: {}, resumedFrom: null };

const useTyping = create<Readonly<Record<string, CardTyping>>>(() => ({}));

const drafts = new DraftKeeper<{ readonly binderId: BinderId; readonly typed: Typed }>(
  'card',
  ({ store, context }, key, { binderId, typed }) =>
    jsonEqual(typed, {})
      ? store.discardCardDraft(key)
      : store.saveCardDraft({ dossierId: key, binderId, card: typed, savedAt: context.now().instant }),
);

/** What is half typed on a card. */
export function useCardTyping(key: string): CardTyping {
  return useTyping((cards) => cards[key] ?? nothingTyped);
}

/** The same, also when the card was put away before the store took it. */
export function typedOn(key: string): Typed {
  return useTyping.getState()[key]?.typed ?? drafts.waitingFor(key)?.typed ?? {};
}

/** Offers again what was half typed on the card, as far as it differs from what is stored by now. */
export async function openCard(around: Around, at: CardAtHand): Promise<void> {
  const { key } = at;
  const { store } = around;
  const notTaken = drafts.waitingFor(key)?.typed;
  const [draft, dossier] = await Promise.all([store.cardDraftOf(key), store.dossier(key as DossierId)]);
  const offered = notTaken ?? differing(draft?.card ?? {}, dossier?.card ?? emptyCard);
  if (jsonEqual(offered, {})) return;
  // Whoever was faster than the reading types on.
  const typed = { ...offered, ...useTyping.getState()[key]?.typed };
  show(key, typed, draft?.savedAt ?? null);
  if (!jsonEqual(typed, offered)) drafts.keep(around, key, { binderId: at.binderId, typed });
}

/** Puts the card away, with what is half typed kept. */
export async function closeCard(around: Around, key: string): Promise<void> {
  useTyping.setState(({ [key]: _closed, ...others }) => others, true);
  await drafts.flush(around);
}

/** Fields as they are typed now; `undefined` for what is to be as it is stored. */
export function typeOnCard(
  around: Around,
  { key, binderId }: CardAtHand,
  changed: { [F in keyof Typed]: Typed[F] | undefined },
): void {
  const typed = withoutUndefined({ ...typedOn(key), ...changed });
  show(key, typed, useTyping.getState()[key]?.resumedFrom ?? null);
  drafts.keep(around, key, { binderId, typed });
}

/** Forgets fields that are saved now, unless something else was typed into them meanwhile. */
export function forgetSaved(around: Around, at: CardAtHand, saved: Typed): Promise<void> {
  const now = typedOn(at.key);
  const names = Object.keys(saved) as (keyof InfoCard)[];
  typeOnCard(
    around,
    at,
    Object.fromEntries(names.filter((name) => jsonEqual(now[name], saved[name])).map((name) => [name, undefined])),
  );
  return drafts.flush(around);
}

/** Forgets all that is half typed on the card. */
export function discardTyped(around: Around, at: CardAtHand): Promise<void> {
  return forgetSaved(around, at, typedOn(at.key));
}

function show(key: string, typed: Typed, resumedFrom: number | null): void {
  useTyping.setState({ [key]: { typed, resumedFrom: jsonEqual(typed, {}) ? null : resumedFrom } });
}

function differing(typed: Typed, card: InfoCard): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !jsonEqual(value, card[name as keyof InfoCard])),
  );
}

function withoutUndefined(typed: { [F in keyof Typed]: Typed[F] | undefined }): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}
