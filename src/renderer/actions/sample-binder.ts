import { tableDiff } from '@shared/domain/base/records-diff';
import { err } from '@shared/domain/base/result';
import type { Binder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, perform, subjectOfMany } from './perform';

/** What the sample binder holds; made by the domain for a language and a day. */
export interface SampleContents {
  readonly binder: Binder;
  readonly dossiers: readonly Dossier[];
  readonly contacts: readonly Contact[];
}

/** Puts the sample binder beside the user's own; the two never mix. */
export function addSampleBinder(
  context: ActionContext,
  ownBinder: BinderId,
  sample: SampleContents,
): Promise<ActionResult> {
  return perform(context, {
    binderId: ownBinder,
    verb: 'addSampleBinder',
    subject: subjectOfMany(sample.dossiers.length, null, sample.binder.name),
    diff: {
      binders: tableDiff({ added: [sample.binder] }),
      dossiers: tableDiff({ added: sample.dossiers }),
      contacts: tableDiff({ added: sample.contacts }),
    },
  });
}

/** Removes the sample binder with all that lies in it, as one step that can be undone. */
export async function removeSampleBinder(
  context: ActionContext,
  ownBinder: BinderId,
  sampleBinder: BinderId,
): Promise<ActionResult> {
  const { store } = context;
  const binder = await store.binder(sampleBinder);
  if (!binder?.sample) return err({ kind: 'gone' });
  const [dossiers, contacts] = await Promise.all([store.allDossiers(binder.id), store.contactsOfBinder(binder.id)]);
  return perform(context, {
    binderId: ownBinder,
    verb: 'removeSampleBinder',
    subject: subjectOfMany(dossiers.length, null, binder.name),
    diff: {
      binders: tableDiff({ removed: [binder] }),
      dossiers: tableDiff({ removed: dossiers }),
      contacts: tableDiff({ removed: contacts }),
    },
  });
}
