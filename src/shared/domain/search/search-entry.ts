import type { Place } from '../filing/place';
import { type Dossier, isSheet, subtitleOf, titleOf } from '../records/dossier';
import type { DossierId } from '../records/ids';
import { fold, foldPlain } from './fold';
import { type PhoneDigits, phoneDigits } from './phone-digits';

/** A text in both foldings: what was typed with umlauts, written out or without dots finds the same. */
export interface FoldedText {
  readonly written: string;
  /** The same string as `written` where the text has no umlauts, so that one look is enough. */
  readonly plain: string;
}

/** What can be found of a dossier, made ready to be compared with what is typed. */
export interface SearchEntry {
  readonly id: DossierId;
  readonly title: string;
  readonly subtitle: string;
  readonly isSheet: boolean;
  readonly place: Place;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly name: FoldedText;
  readonly company: FoldedText;
  readonly email: FoldedText;
  /** Name, company and e-mails in one: most dossiers are ruled out by a single look at it. */
  readonly everything: FoldedText;
  readonly digits: readonly PhoneDigits[];
  /** Orders hits of equal rank. */
  readonly sortKey: string;
}

/** The searchable part of a dossier: name, company, phones and e-mails. */
export function searchEntry(dossier: Dossier): SearchEntry {
  const { id, card, place } = dossier;
  return {
    id,
    title: titleOf(card),
    subtitle: subtitleOf(card),
    isSheet: isSheet(dossier),
    place,
    phones: card.phones,
    emails: card.emails,
    name: foldBothWays(card.name),
    company: foldBothWays(card.company),
    email: foldBothWays(card.emails.join('\n')),
    everything: foldBothWays([card.name, card.company, ...card.emails].join('\n')),
    digits: card.phones.map(phoneDigits),
    sortKey: `${place.kind === 'closed' ? 1 : 0} ${fold(titleOf(card))} ${id}`,
  };
}

/** Both foldings of a text; apostrophes are dropped, so that "oneill" finds O’Neill. */
export function foldBothWays(text: string): FoldedText {
  const bare = text.replace(/['’`´]/g, '');
  const written = fold(bare);
  const plain = foldPlain(bare);
  return { written, plain: plain === written ? written : plain };
}
