import { noteIn } from '../filing/log-contact';
import { readEmails } from '../importing/read-emails';
import type { Contact } from '../records/contact';
import { type Dossier, isSheet } from '../records/dossier';
import type { ContactId } from '../records/ids';
import { type Moment, momentOfInstant } from '../time/moment';
import type { Mail, MailAddress } from './mail';

/** By this the log calls an entry an e-mail. It is no outcome of a contact: nothing is filed, and nobody counts as reached. */
const emailOutcome = 'email';

/** So much of what a mail says stands in the log; the rest is in the document. */
const letters = 800;

/** What is written down of a mail: who it is from, what it is about, and how it begins. */
export function logTextOf({ from, subject, text }: Pick<Mail, 'from' | 'subject' | 'text'>): string {
  const head = [from && nameOf(from), subject].filter(Boolean).join(': ');
  return [head, beginningOf(text)].filter((part) => part !== '').join('\n\n');
}

function nameOf({ name, address }: MailAddress): string {
  return name || address;
}

/** Without the earlier mails below it, which have entries of their own, and cut where a word ends. */
function beginningOf(text: string): string {
  const lines = text.trim().split('\n');
  while (lines.length > 1 && /^(?:>|\s*$)/.test(lines.at(-1) ?? '')) lines.pop();
  const own = lines.join('\n');
  if (own.length <= letters) return own;
  const cut = own.slice(0, letters);
  const end = cut.search(/\s\S*$/);
  return `${cut.slice(0, end < letters / 2 ? letters : end).trimEnd()} …`;
}

/** When a mail counts as sent: a clock that is ahead does not make it one of tomorrow. */
export function momentOfMail(instant: number | null, now: Moment): Moment {
  return instant === null || instant < 0 || instant > now.instant ? now : momentOfInstant(instant);
}

/**
 * A mail in the log, at the time when it was sent. It moves nothing (method.md, rule 2) and counts neither as reached nor as tried (rule 7):
 * whoever lays a mail down has not talked to anybody, and may lay down ten of last year.
 */
export function mailInLog(dossier: Dossier, text: string, id: ContactId, sent: Moment): Contact {
  return { ...noteIn(dossier, text, id, sent), outcomeId: emailOutcome };
}

/** Whether an entry of the log tells of the same mail: it may have been saved twice, in two programs. */
export function tellsOfSameMail(one: Contact, other: Contact): boolean {
  const { date, time } = other.at;
  return one.outcomeId === emailOutcome && one.at.date === date && one.at.time === time && one.text === other.text;
}

/**
 * The address of a mail's sender, where it is worth a place on the card: it is none yet, and the mail was not one to somebody who is on it.
 */
export function senderForCard(
  { card, ...dossier }: Dossier,
  { from, to, cc }: Pick<Mail, 'from' | 'to' | 'cc'>,
): string | null {
  if (isSheet({ card, ...dossier }) || !from) return null;
  const onCard = new Set(card.emails.map((email) => email.trim().toLowerCase()));
  if ([from, ...to, ...cc].some(({ address }) => onCard.has(address.toLowerCase()))) return null;
  const { emails, rest } = readEmails(from.address);
  const [address] = emails;
  return emails.length === 1 && rest.length === 0 && address !== undefined ? address : null;
}
