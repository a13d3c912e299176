import { ok, type Result } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { type ContactReport, logContact as logByRule, noteIn } from '@shared/domain/filing/log-contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { DayTime } from '@shared/domain/time/moment';
import type { ActionContext } from './action-context';
import { demandForms } from './demand-forms';
import { type ActionResult, dossierAtHand, gatherAndPerform, type Refusal, subjectOf } from './perform';

/**
 * Writes a contact down and files the dossier, with the end of its draft: one transaction (method.md, rule 2).
 * @param report what to write down, or how to find out from the dossier as it lies now; a refusal of that ends it.
 * @param at when the contact was, where it is written down afterwards; else it was just now.
 */
export function logContact(
  context: ActionContext,
  id: DossierId,
  report: ContactReport | ((dossier: Dossier) => Promise<Result<ContactReport, Refusal>>),
  at: DayTime | null = null,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const reported = typeof report === 'function' ? await report(found.value) : ok(report);
    if (!reported.ok) return reported;
    const { outcome, next } = reported.value;
    const closes = next.place.kind === 'closed';
    const demanded = await demandForms(context, found.value, { outcomeId: outcome.id, closes });
    if (!demanded.ok) return demanded;
    const logged = logByRule(found.value, reported.value, context.newId() as ContactId, {
      ...context.now(),
      ...at,
    });
    // The card may be edited meanwhile, and what else is known of the customer. How it lies may not change: attempts are counted, and a promise is settled, from there.
    const { card: _card, care: _care, ...standsOn } = found.value;
    return ok({
      binderId: found.value.binderId,
      verb: closes ? 'closeDossier' : 'logContact',
      subject: subjectOf(found.value, logged.dossier),
      diff: {
        dossiers: tableDiff({ changed: [changeBetween(found.value, logged.dossier)] }),
        contacts: tableDiff({ added: [logged.contact] }),
      },
      standsOn,
      finishesDraftOf: id,
    });
  });
}

/** Adds a note to the log. The dossier stays where it lies. */
export function addNote(context: ActionContext, id: DossierId, text: string): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const { reminds, about } = found.value;
    // A reminder has no log of its own.
    const home = reminds ? await dossierAtHand(context, reminds.dossierId) : found;
    if (!home.ok) return home;
    const reminder = reminds && { sheetId: id, kind: reminds.kind, about };
    const note = { ...noteIn(home.value, text, context.newId() as ContactId, context.now()), reminder };
    return ok({
      binderId: found.value.binderId,
      verb: 'addNote',
      subject: subjectOf(home.value),
      diff: { contacts: tableDiff({ added: [note] }) },
      finishesDraftOf: id,
    });
  });
}
