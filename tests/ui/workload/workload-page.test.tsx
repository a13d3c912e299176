import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { behindDay, behindMonth } from '@shared/domain/filing/place';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { logContact } from '@renderer/actions/log-contact';
import { useDesk } from '@renderer/state/desk';
import { WorkloadPage } from '@renderer/ui/workload/workload-page';
import { dossierNamed, reportOf } from '../../support/builders';
import { mount } from '../../support/mount';
import { done, openTestBinder, type TestBinder } from '../../support/test-binder';

let it: TestBinder;
const monday = plainDate('2026-03-16');

/** Friday, 13 March 2026: one overdue, a promise at a time on Monday, leave from the 23rd, Good Friday, and two undealt months. */
beforeEach(async () => {
  it = await openTestBinder();
  await it.db.binders.update(it.id, {
    leave: [{ id: 'l', name: 'Toskana', from: plainDate('2026-03-23'), until: plainDate('2026-03-28') }],
    publicHolidays: {
      country: 'DE',
      region: 'BY',
      until: plainDate('2027-01-01'),
      days: [{ date: plainDate('2026-04-03'), name: { de: 'Karfreitag', en: 'Good Friday' } }],
    },
  });
  const given = { date: monday, time: clockTime('09:30'), words: 'Montag früh', givenOn: monday, moves: 0 };
  await it.hold(
    dossierNamed(it.id, 'Überfällig', { place: behindDay(plainDate('2026-03-11')), minutes: 50 }),
    dossierNamed(it.id, 'Zugesagt', {
      place: behindDay(monday, clockTime('09:30')),
      promise: given,
      task: 'meeting',
      minutes: 400,
    }),
    dossierNamed(it.id, 'Montag', { place: behindDay(monday), minutes: 50 }),
    dossierNamed(it.id, 'Zu verteilen', { place: behindMonth(month('2026-03')), minutes: 15 }),
    dossierNamed(it.id, 'April', { place: behindMonth(month('2026-04')), minutes: 90 }),
  );
});

const grid = () => page.getByRole('grid', { name: 'Auslastung: diese Woche und die nächsten zwölf' });
const day = (name: string | RegExp) => grid().getByRole('button', { name });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

describe('the picture of the coming weeks', () => {
  beforeEach(() => mount(it, <WorkloadPage />));

  test('is a table of weeks and weekdays, in which each day says all that is known of it', async () => {
    await expect.element(grid().getByRole('columnheader', { name: 'Mo', exact: true })).toBeVisible();
    await expect.element(grid().getByRole('rowheader', { name: 'KW 11' })).toBeVisible();
    expect(grid().getByRole('row').elements()).toHaveLength(14);
    await expect
      .element(day(/^Freitag, 13\. März/))
      .toHaveAccessibleName('Freitag, 13. März, heute, 1 Dossier, 50 min von 7 h, 1 Erstanruf: 50 min, 1 überfällig');
    await expect
      .element(day(/^Montag, 16\. März/))
      .toHaveAccessibleName(
        'Montag, 16. März, 2 Dossiers, 7 h 30 min von 7 h, 30 min zu viel, 1 Erstanruf: 50 min, 1 Termin: 6 h 40 min, 1 zugesagt, 1 mit Uhrzeit',
      );
    await expect.element(day('Montag, 23. März, abwesend: Toskana, 0 Dossiers')).toBeVisible();
    await expect.element(day('Freitag, 27. März, abwesend: Toskana, 0 Dossiers')).toBeVisible();
    await expect.element(day('Samstag, 28. März, Wochenende, 0 Dossiers')).toBeVisible();
    await expect.element(day('Freitag, 3. April, Feiertag: Karfreitag, 0 Dossiers')).toBeVisible();
    await expect.element(day('Mittwoch, 11. März, vorbei')).toBeVisible();
    await expect.element(grid().getByRole('row', { name: 'KW 12' })).toHaveTextContent('7 h 30 min von 35 h');
    await expect.element(grid().getByRole('row', { name: 'KW 13' })).toHaveTextContent('0 min von 0 min');
  });

  test('tells of a day in words below, with what was done today still filling it', async () => {
    const [dossier] = await it.store.dossiersOn(it.id, [{ from: 'd:2026-03-11', to: 'd:2026-03-11' }]);
    const id = dossier?.id ?? expect.fail();
    done(await logContact(it.context, id, reportOf('spoke', behindDay(plainDate('2026-04-01')))));
    // Wherever the pointer was left: it tells which day is looked at.
    await userEvent.hover(day(/heute/));
    await expect.element(page.getByText('Freitag, 13. März, heute, 0 Dossiers, 50 min von 7 h')).toBeVisible();
    await expect.element(page.getByText('50 min erledigt', { exact: true })).toBeVisible();
  });

  test('has what is not on a day yet beside it, and leads there', async () => {
    const undealt = page.getByRole('group', { name: 'Noch auf keinem Tag' });
    await expect.element(undealt.getByRole('button', { name: 'Zu verteilen: 1 Dossier, 15 min' })).toBeVisible();
    await undealt.getByRole('button', { name: 'April: 1 Dossier, 1 h 30 min' }).click();
    expect(useDesk.getState().view).toEqual({ name: 'binder', divider: { kind: 'month', month: '2026-04' } });
  });

  test('leads from day to day by the arrows, from today on, and goes to the day by Enter', async () => {
    await expect.element(day(/heute/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
    expect(focused()).toMatch(/^Freitag, 20\. März/);
    await userEvent.keyboard('{Home}');
    expect(focused()).toMatch(/^Montag, 16\. März/);
    await userEvent.keyboard('{PageDown}{End}');
    expect(focused()).toMatch(/^Sonntag, 19\. April/);
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowRight}{ArrowDown}');
    expect(focused()).toMatch(/^Sonntag, 7\. Juni/);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
    expect(focused()).toMatch(/^Montag, 9\. März/);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(useDesk.getState().view).toEqual({ name: 'today', date: monday });
  });

  test('has one stop of the Tab key, where one was last', async () => {
    await expect.element(day(/heute/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Tab}');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toMatch(/^Freitag, 20\. März/);
    const stops = grid().element().querySelectorAll('[tabindex="0"]');
    expect([...stops].map((stop) => stop.getAttribute('data-date'))).toEqual(['2026-03-20']);
  });

  test('marks promises, today and what is too much otherwise than by colour', async () => {
    await expect.element(day(/^Montag, 16\. März/)).toHaveTextContent(/◆/);
    await expect.element(day(/heute/)).toHaveAttribute('aria-current', 'date');
    const bar = (date: string) => grid().element().querySelector(`[data-date="${date}"] [class*="over"]`);
    expect(bar('2026-03-16')?.getBoundingClientRect().width).toBeGreaterThan(3);
    expect(bar('2026-03-13')).toBeNull();
  });
});

test('the picture speaks English as well', async () => {
  await mount(it, <WorkloadPage />, 'en');
  const english = page.getByRole('grid', { name: 'Workload: this week and the next twelve' });
  await expect
    .element(english.getByRole('button', { name: /^Friday 3 April/ }))
    .toHaveAccessibleName('Friday 3 April, holiday: Good Friday, 0 dossiers');
  await expect
    .element(english.getByRole('button', { name: /^Monday 16 March/ }))
    .toHaveAccessibleName(/7 h 30 min of 7 h, 30 min too much, 1 first call: 50 min/);
});
