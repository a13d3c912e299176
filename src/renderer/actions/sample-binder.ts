import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { Binder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import type { BinderDiff } from '@shared/domain/records/tables';
import type { BinderStore } from '../storage/binder-store';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** What the sample binder holds; made by the domain for a language and a day. */
export interface SampleContents {
  readonly binder: Binder;
  readonly dossiers: readonly Dossier[];
  readonly contacts: readonly Contact[];
}

/** Puts the sample binder beside the user's own; the two never mix. There is only ever one. */
export function addSampleBinder(
  context: ActionContext,
  ownBinder: BinderId,
  sample: SampleContents,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const binders = await context.store.binders();
    if (binders.some((binder) => binder.sample)) return err({ kind: 'unchanged' });
    return ok({
      binderId: ownBinder,
      verb: 'addSampleBinder',
      subject: subjectOfMany(sample.dossiers.length, null, sample.binder.name),
      diff: {
        binders: tableDiff({ added: [sample.binder] }),
        dossiers: tableDiff({ added: sample.dossiers }),
        contacts: tableDiff({ added: sample.contacts }),
      },
    });
  });
}

/** Removes the sample binder with all that lies in it, as one step that can be undone. */
export function removeSampleBinder(
  context: ActionContext,
  ownBinder: BinderId,
  sampleBinder: BinderId,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const binder = await context.store.binder(sampleBinder);
    if (!binder?.sample) return err({ kind: 'gone' });
    const diff = await removalOf(context.store, binder);
    return ok({
      binderId: ownBinder,
      verb: 'removeSampleBinder',
      subject: subjectOfMany(diff.dossiers?.removed.length ?? 0, null, binder.name),
      diff,
    });
  });
}

/** The removal of a binder with all that lies in it now: what was tried out in it since goes with it. */
export async function removalOf(store: BinderStore, binder: Binder): Promise<BinderDiff> {
  const dossiers = await store.allDossiers(binder.id);
  const ids = dossiers.map(({ id }) => id);
  const [contacts, documents, calculations, forms, filledForms, playbooks] = await Promise.all([
    store.contactsOfBinder(binder.id),
    store.documentsOfBinder(binder.id),
    store.calculations.within(ids),
    store.forms.of(binder.id),
    store.filledForms.within(ids),
    store.playbooks.of(binder.id),
  ]);
  return {
    binders: tableDiff({ removed: [binder] }),
    dossiers: tableDiff({ removed: dossiers }),
    contacts: tableDiff({ removed: contacts }),
    documents: tableDiff({ removed: documents }),
    calculations: tableDiff({ removed: calculations }),
    forms: tableDiff({ removed: forms }),
    filledForms: tableDiff({ removed: filledForms }),
    playbooks: tableDiff({ removed: playbooks }),
  };
}
