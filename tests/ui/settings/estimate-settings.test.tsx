import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { perform } from '@renderer/actions/perform';
import { undo } from '@renderer/actions/undo';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { openBinderOnDesk } from '@renderer/state/desk';
import { dismissNotice } from '@renderer/state/notices';
import { type Services, ServicesContext } from '@renderer/state/services';
import { EstimateSettings } from '@renderer/ui/settings/estimate-settings';
import { tableDiff } from '@shared/domain/base/records-diff';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { contactWith, dossierNamed, momentAt, testInstant } from '../../support/builders';
import { done, openTestBinder, type TestBinder } from '../../support/test-binder';

let it: TestBinder;

beforeEach(async () => {
  dismissNotice();
  it = await openTestBinder();
  openBinderOnDesk(it.id);
});

async function show(): Promise<void> {
  const clock = { today: () => it.clock.now().date, onNewDay: () => () => {} };
  const services = { store: it.store, context: it.context, clock } as unknown as Services;
  const i18n = await createI18n(localeFor('de', ['de-DE']));
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(
    <ServicesContext value={services}>
      <I18nContext value={i18n}>
        <EstimateSettings />
      </I18nContext>
    </ServicesContext>,
  );
  await expect.element(field('Folgeanruf')).toBeVisible();
}

const field = (name: string) => page.getByRole('textbox', { name });
const estimates = async () => (await it.store.binder(it.id))?.estimates;

/** So many repeat calls on a day, each so many minutes after the one before. */
async function logCalls(count: number, apart: number, day = '2026-03-12'): Promise<void> {
  const { date, time } = momentAt(day);
  const at = { date, time };
  const dossier = dossierNamed(it.id, 'Keller');
  const contacts = Array.from({ length: count }, (_, index) =>
    contactWith(dossier, { at, instant: testInstant + index * apart * 60_000, work: { kind: 'repeat', minutes: 10 } }),
  );
  done(
    await perform(it.context, {
      binderId: it.id,
      verb: 'importCustomers',
      subject: { dossierId: null, name: '', count, from: null, to: null },
      diff: { dossiers: tableDiff({ added: [dossier] }), contacts: tableDiff({ added: contacts }) },
    }),
  );
}

describe('the estimates of a binder', () => {
  test('are changed by typing a duration as one says it, and come back with undo', async () => {
    await show();
    await expect.element(field('Termin')).toHaveValue('1 h');
    await field('Termin').fill('1:30');
    await userEvent.keyboard('{Enter}');
    await expect.poll(estimates).toEqual({ ...shippedEstimates, meeting: 90 });
    await expect.element(field('Termin')).toHaveValue('1 h 30 min');
    done(await undo(it.context, it.id));
    await expect.element(field('Termin')).toHaveValue('1 h');
  });

  test('stay as they were while what is typed is no duration, and say so; Esc brings them back', async () => {
    await show();
    await field('Erstanruf').fill('lange');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').filter({ hasText: '„lange“ ist keine Dauer' })).toBeVisible();
    expect(await estimates()).toEqual(shippedEstimates);
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Erstanruf')).toHaveValue('12 min');
    await expect.element(field('Erstanruf')).not.toHaveAttribute('aria-invalid');
  });

  test('cannot be emptied', async () => {
    await show();
    await field('Sonstiges').fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Sonstiges')).toHaveValue('30 min');
    expect(await estimates()).toEqual(shippedEstimates);
  });
});

describe('what the log tells of the calls', () => {
  const learned = () => page.getByText(/In den letzten sechs Wochen/);

  test('is said with how it was found, and taken only when asked for', async () => {
    await logCalls(43, 8);
    await show();
    await expect.element(learned()).toHaveTextContent('meist 8 min (Median aus 42 Einträgen');
    expect(await estimates()).toEqual(shippedEstimates);
    await page.getByRole('button', { name: '8 min für Folgeanruf übernehmen' }).click();
    await expect.poll(estimates).toEqual({ ...shippedEstimates, repeat: 8 });
    await expect.element(page.getByRole('button', { name: /übernehmen/ })).not.toBeInTheDocument();
    await expect.element(learned()).toBeVisible();
  });

  test('is not said from too little, nor from what is older than six weeks', async () => {
    await logCalls(12, 8);
    await logCalls(43, 8, '2026-01-29');
    await show();
    await expect.element(learned()).not.toBeInTheDocument();
  });
});
