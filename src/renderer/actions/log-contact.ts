import { err } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { type ContactReport, logContact as logByRule, noteIn } from '@shared/domain/filing/log-contact';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, perform, subjectOf } from './perform';

/** Writes a contact down and files the dossier, with the end of its draft: one transaction (method.md, rule 2). */
export async function logContact(context: ActionContext, id: DossierId, report: ContactReport): Promise<ActionResult> {
  const before = await context.store.dossier(id);
  if (!before) return err({ kind: 'gone' });
  const logged = logByRule(before, report, context.newId() as ContactId, context.now());
  return perform(context, {
    binderId: before.binderId,
    verb: report.next.place.kind === 'closed' ? 'closeDossier' : 'logContact',
    subject: subjectOf(before, logged.dossier),
    diff: {
      dossiers: tableDiff({ changed: [changeBetween(before, logged.dossier)] }),
      contacts: tableDiff({ added: [logged.contact] }),
    },
    finishesDraftOf: id,
  });
}

/** Adds a note to the log. The dossier stays where it lies. */
export async function addNote(context: ActionContext, id: DossierId, text: string): Promise<ActionResult> {
  const dossier = await context.store.dossier(id);
  if (!dossier) return err({ kind: 'gone' });
  return perform(context, {
    binderId: dossier.binderId,
    verb: 'addNote',
    subject: subjectOf(dossier),
    diff: { contacts: tableDiff({ added: [noteIn(dossier, text, context.newId() as ContactId, context.now())] }) },
    finishesDraftOf: id,
  });
}
