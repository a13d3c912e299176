import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import { logContact } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import { OutcomeSettings } from '@renderer/ui/settings/outcome-settings';
import { withOutcomeAdded } from '@shared/domain/filing/outcome-table';
import { pile } from '@shared/domain/filing/place';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { dossierNamed, reportOf } from '../../support/builders';
import { mountView } from '../../support/mounted-view';
import { done, openTestBinder } from '../../support/test-binder';

async function open() {
  const it = await openTestBinder();
  await mountView(it, <OutcomeSettings />);
  await expect.element(rows().first()).toBeVisible();
  const names = () =>
    rows()
      .elements()
      .map((row) => row.querySelector('strong')?.textContent);
  const stored = async () => (await it.store.binder(it.id))?.outcomes ?? [];
  return { it, names, stored };
}

const rows = () => page.getByRole('list', { name: 'Ergebnisse zur Wahl' }).getByRole('listitem');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const sheet = () => page.getByRole('dialog');
const said = () => page.getByRole('status');

describe('the outcome table in Settings', () => {
  test('shows each outcome with its key, its meaning and what it proposes in words', async () => {
    const { names } = await open();
    expect(names()).toHaveLength(9);
    await expect
      .element(rows().nth(1))
      .toHaveTextContent(
        /^2Nicht erreichtnur versuchtnächster Arbeitstag; ab dem 3\. Mal in Folge in einer Woche; ab dem 6\. hinter den nächsten Monat/,
      );
    await expect.element(rows().nth(5)).toHaveTextContent('erreicht · danach Termin · fragt nach einer Zusage');
  });

  test('moves an outcome by button and by key; the focus goes with it, also at the end', async () => {
    const { names } = await open();
    await userEvent.click(button('Mailbox nach oben'));
    await expect.poll(names).toEqual(expect.arrayContaining(['Gesprochen', 'Mailbox', 'Nicht erreicht']));
    await expect.poll(() => names().slice(0, 3)).toEqual(['Gesprochen', 'Mailbox', 'Nicht erreicht']);
    await expect.element(said()).toHaveTextContent('Mailbox: jetzt an Stelle 2 von 9.');
    await expect.element(button('Mailbox nach oben')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => names()[0]).toBe('Mailbox');
    // It cannot go up any more: the way down has the focus.
    await expect.element(button('Mailbox nach unten')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => names().slice(0, 2)).toEqual(['Gesprochen', 'Mailbox']);
  });

  test('names an outcome, says beforehand what it will propose, and gives it its own name back', async () => {
    const { it, names, stored } = await open();
    await userEvent.click(button('Nicht erreicht ändern'));
    await userEvent.fill(sheet().getByRole('textbox', { name: 'Name' }), 'Niemand da');
    await userEvent.fill(sheet().getByRole('spinbutton', { name: 'Stufe 2: ab dem wievielten Versuch' }), '4');
    await userEvent.selectOptions(sheet().getByRole('combobox', { name: 'Stufe 3: was vorgeschlagen wird' }), 'close');
    await expect
      .element(sheet())
      .toHaveTextContent(
        'Niemand da: nächster Arbeitstag; ab dem 4. Mal in Folge in einer Woche; ab dem 6. schließen (Nicht erreichbar)',
      );
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => names()[1]).toBe('Niemand da');
    expect((await stored())[1]).toMatchObject({
      name: 'Niemand da',
      tone: null,
      proposals: [{}, { fromAttempt: 4 }, {}],
    });

    await userEvent.click(button('Niemand da ändern'));
    await userEvent.click(button('Wieder „Nicht erreicht“ nennen'));
    await userEvent.click(button('Speichern'));
    await expect.poll(() => names()[1]).toBe('Nicht erreicht');
    expect((await stored())[1]?.name).toBeNull();
    done(await undo(it.context, it.id));
    await expect.poll(() => names()[1]).toBe('Niemand da');
  });

  test('adds one, which is the tenth and has no key, and asks for a name of its own', async () => {
    const { names, stored } = await open();
    await userEvent.click(button('Ergebnis hinzufügen'));
    await userEvent.click(button('Speichern'));
    await expect.element(sheet().getByRole('alert').first()).toHaveTextContent('Geben Sie dem Ergebnis einen Namen.');
    await userEvent.fill(sheet().getByRole('textbox', { name: 'Name' }), 'mailbox');
    await userEvent.keyboard('{Enter}');
    await expect.element(sheet().getByRole('alert').first()).toHaveTextContent('So heißt schon ein anderes Ergebnis.');
    await userEvent.fill(sheet().getByRole('textbox', { name: 'Name' }), 'Auf der Messe');
    await userEvent.click(sheet().getByRole('radio', { name: 'Blau' }));
    await userEvent.click(button('Speichern'));
    await expect.poll(() => names().at(-1)).toBe('Auf der Messe');
    await expect.element(rows().last()).toHaveTextContent(/^ohne Taste/);
    expect((await stored()).at(-1)).toMatchObject({ name: 'Auf der Messe', result: 'reached', tone: 'open', order: 9 });
  });

  test('retires what was used, removes what was not, and takes either in again', async () => {
    const { it, names, stored } = await open();
    const dossier = dossierNamed(it.id, 'Keller');
    await it.hold(dossier);
    done(await logContact(it.context, dossier.id, reportOf('order', pile)));
    await userEvent.click(button('Auftrag aus der Liste nehmen'));
    await expect
      .element(said())
      .toHaveTextContent('„Auftrag“ steht nicht mehr zur Wahl. Was damit eingetragen ist, behält es.');
    expect(names()).not.toContain('Auftrag');
    await userEvent.click(button('Auftrag wieder anbieten'));
    await expect.poll(() => names().at(-1)).toBe('Auftrag');

    await userEvent.click(button('Kein Interesse aus der Liste nehmen'));
    await expect.element(said()).toHaveTextContent('„Kein Interesse“ ist entfernt; damit war nichts eingetragen.');
    expect((await stored()).map(({ id }) => id)).not.toContain('notInterested');
    await userEvent.click(button('Kein Interesse wieder aufnehmen'));
    await expect.poll(() => names().at(-1)).toBe('Kein Interesse');
    expect((await stored()).at(-1)).toEqual({ ...shippedOutcomes[7], order: 8 });
  });

  test('does not let the last one go', async () => {
    const { it } = await open();
    const [last] = shippedOutcomes;
    done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, outcomes: last ? [last] : [] })));
    await expect.element(button('Gesprochen aus der Liste nehmen')).toBeDisabled();
  });

  test('follows what another window does', async () => {
    const { it, names } = await open();
    const [spoke] = shippedOutcomes;
    if (!spoke) expect.fail();
    const fair = { ...spoke, id: 'fair', name: 'Messe' };
    done(
      await changeBinder(it.context, it.id, (binder) => ({
        ...binder,
        outcomes: withOutcomeAdded(binder.outcomes, fair),
      })),
    );
    await expect.poll(() => names().at(-1)).toBe('Messe');
  });
});
