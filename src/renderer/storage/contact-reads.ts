import Dexie, { type Collection, type Table } from 'dexie';
import type { Contact } from '@shared/domain/records/contact';
import type { BinderId, ContactId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { readInPortions } from './read-in-portions';

type Contacts = Table<Contact, ContactId>;

/** What was logged on a day, in the order of the day. */
export async function contactsOn(contacts: Contacts, binderId: BinderId, date: PlainDate): Promise<Contact[]> {
  const logged = await contacts.where('[binderId+at.date]').equals([binderId, date]).toArray();
  return logged.sort((left, right) => left.instant - right.instant);
}

/** What was logged from a day on; everything when none is given. */
export function contactsSince(
  contacts: Contacts,
  binderId: BinderId,
  date: PlainDate | null = null,
): Collection<Contact, ContactId> {
  return contacts
    .where('[binderId+at.date]')
    .between([binderId, date ?? Dexie.minKey], [binderId, Dexie.maxKey], true, true);
}

/** Whether anything was ever logged with an outcome, wherever its dossier lies now. */
export async function hasLogged(contacts: Contacts, binderId: BinderId, outcomeId: string): Promise<boolean> {
  const ids = await contactsSince(contacts, binderId).primaryKeys();
  const loggedWith = (contact: Contact) => (contact.outcomeId === outcomeId ? contact : undefined);
  const found = await readInPortions(contacts, ids, loggedWith, ({ length }) => length > 0);
  return found.length > 0;
}
