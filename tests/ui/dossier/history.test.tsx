import { expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import { takeOutOutcome } from '@renderer/actions/take-out-outcome';
import { withOutcomeChanged, withOutcomeMoved } from '@shared/domain/filing/outcome-table';
import { History } from '@renderer/ui/dossier/history';
import { DoneRow } from '@renderer/ui/today/stack-rows';
import { contactWith, dossierNamed } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

test('history and the day’s list show the names of then, whatever becomes of the table', async () => {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller');
  await it.hold(dossier);
  const contacts = [
    contactWith(dossier, { outcomeId: 'spoke', outcomeName: null, text: '' }),
    contactWith(dossier, { outcomeId: 'order', outcomeName: 'Verkauft', text: '' }),
    contactWith(dossier, { outcomeId: 'fair', outcomeName: 'Messe', text: '' }),
  ];
  await it.db.contacts.bulkAdd(contacts);
  await mountView(
    it,
    <>
      <History dossier={dossier} />
      {contacts.map((contact) => (
        <DoneRow key={contact.id} dossier={dossier} contact={contact} />
      ))}
    </>,
  );
  const shown = () => document.body.textContent?.match(/Gesprochen|Verkauft|Messe|Geredet|Auftrag/g)?.sort();
  const asLogged = ['Gesprochen', 'Gesprochen', 'Messe', 'Messe', 'Verkauft', 'Verkauft'];
  await expect.poll(shown).toEqual(asLogged);
  done(
    await changeBinder(it.context, it.id, (binder) => ({
      ...binder,
      outcomes: [
        ...withOutcomeMoved(withOutcomeChanged(binder.outcomes, 'spoke', { name: 'Geredet' }), 'spoke', 1),
      ].map((outcome) => (outcome.id === 'order' ? { ...outcome, retired: true } : outcome)),
    })),
  );
  done(await takeOutOutcome(it.context, it.id, 'spoke'));
  await expect
    .poll(async () => (await it.store.binder(it.id))?.outcomes.find(({ id }) => id === 'spoke')?.retired)
    .toBe(true);
  expect(shown()).toEqual(asLogged);
});
