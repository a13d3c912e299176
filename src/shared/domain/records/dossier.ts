import { pile } from '../filing/place';
import type { Reminds } from './care';
import type { Dossier, SheetPart } from './dossier-schema';
import type { BinderId, DossierId } from './ids';
import type { InfoCard } from './info-card';

export type { CustomerPromise, Dossier, Repetition, SheetPart, Turn } from './dossier-schema';
export type { CustomerClass, InfoCard } from './info-card';

export const repetitionUnits = ['workingDays', 'weeks', 'months'] as const;

export const emptyCard: InfoCard = {
  name: '',
  position: '',
  company: '',
  phones: [],
  emails: [],
  address: '',
  class: null,
  source: '',
  birthday: null,
  notes: '',
};

/** Other work that is filed like a dossier; it has no customer. */
export type LooseSheet = Dossier & { readonly sheet: SheetPart };

export function isSheet(dossier: Dossier): dossier is LooseSheet {
  return dossier.sheet !== null;
}

/**
 * A loose sheet that lies behind a day for something that stands in a customer's dossier, while that lies elsewhere. It keeps nothing of
 * its own: it has the customer's name, is found and filed like any sheet, and goes and comes with its dossier (adr/0026).
 */
export type Reminder = LooseSheet & { readonly reminds: Reminds };

export function isReminder(dossier: Dossier): dossier is Reminder {
  return isSheet(dossier) && dossier.reminds !== null;
}

/** A fresh dossier: on the pile, until it is filed behind a day. */
export function newDossier(
  id: DossierId,
  binderId: BinderId,
  createdAt: number,
  card: Partial<InfoCard> = {},
): Dossier {
  return {
    id,
    binderId,
    card: { ...emptyCard, ...card },
    place: pile,
    task: 'call',
    about: '',
    promise: null,
    lastReached: null,
    lastTried: null,
    attempts: 0,
    sheet: null,
    reminds: null,
    care: null,
    minutes: null,
    moves: 0,
    handOverFor: null,
    binnedAt: null,
    createdAt,
  };
}

/** What a dossier is called in lists: the name on the card, else the company; empty when neither is known. */
export function titleOf(card: InfoCard): string {
  return card.name.trim() || card.company.trim();
}

/** The second line beside the title: the company, unless it already is the title. */
export function subtitleOf(card: InfoCard): string {
  return card.name.trim() === '' ? '' : card.company.trim();
}
