import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import { mailInLog } from '@shared/domain/mail/mail-in-log';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/** Notes that a mail was written, in the log. The dossier stays where it lies. */
export function noteMail(context: ActionContext, id: DossierId, text: string): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const entry = mailInLog(found.value, text, context.newId() as ContactId, context.now());
    return ok({
      binderId: found.value.binderId,
      verb: 'addNote',
      subject: subjectOf(found.value),
      diff: { contacts: tableDiff({ added: [entry] }) },
    });
  });
}

/** Adds an address to the card, behind those that are there. */
export function addEmail(context: ActionContext, id: DossierId, address: string): Promise<ActionResult> {
  return changeDossier(context, id, 'editCard', (dossier) => {
    const { card } = dossier;
    if (card.emails.some((email) => email.trim().toLowerCase() === address.toLowerCase())) return dossier;
    return { ...dossier, card: { ...card, emails: [...card.emails, address] } };
  });
}
