import type { Contact } from '../records/contact';
import type { Dossier } from '../records/dossier';
import type { Estimates } from '../records/estimates';
import { kindOfWork } from './kind-of-work';

/** A contact with its dossier as it lies now. */
export interface DoneContact {
  readonly contact: Contact;
  readonly dossier: Dossier;
}

/** As much of it as its work is told by. */
interface DoneWork {
  readonly contact: Pick<Contact, 'work'>;
  readonly dossier: Parameters<typeof kindOfWork>[0];
}

/**
 * Minutes of the work that was done with contacts, as it was estimated then (method.md, rule 9). One that was written down before estimates
 * were kept counts by the kind that its dossier is now.
 */
export function doneMinutes(done: readonly DoneWork[], estimates: Estimates): number {
  return done.reduce((sum, { contact, dossier }) => sum + (contact.work?.minutes ?? estimates[kindOfWork(dossier)]), 0);
}

/** The contacts that filed a dossier, each with it as it lies now; those whose dossier lies in the bin are left out. */
export function doneContacts(contacts: readonly Contact[], dossiers: readonly Dossier[]): DoneContact[] {
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return contacts.flatMap((contact) => {
    const dossier = byId.get(contact.dossierId);
    return contact.filedTo !== null && dossier?.binnedAt === null ? [{ contact, dossier }] : [];
  });
}
