import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainDate } from '@shared/domain/time/plain-date';
import { changeBinder } from '@renderer/actions/change-binder';
import { done } from '../../support/test-binder';
import { openSettings } from './settings-desk';

const german = page.getByRole('region', { name: 'Feiertage' });

test('a region is chosen with its holidays in sight, and kept with the binder for the years to come', async () => {
  const desk = await openSettings();
  await expect.element(german).toHaveTextContent('Noch ist keine Region gewählt');
  await userEvent.click(german.getByRole('button', { name: 'Region wählen …' }));
  await userEvent.selectOptions(german.getByRole('combobox', { name: 'Land' }), 'Deutschland');
  const year = german.getByRole('list', { name: 'Feiertage 2026' });
  await expect.element(year).toHaveTextContent('Karfreitag');
  await expect.element(year).not.toHaveTextContent('Fronleichnam');
  await userEvent.selectOptions(german.getByRole('combobox', { name: 'Region' }), 'Bayern');
  await expect.element(year).toHaveTextContent('Do., 4. Juni Fronleichnam');
  expect((await desk.binder()).publicHolidays).toBeNull();

  await userEvent.click(german.getByRole('button', { name: 'Übernehmen' }));
  await expect.element(german).toHaveTextContent('Bayern, Deutschland');
  await expect
    .element(german.getByRole('list', { name: 'Die nächsten Feiertage' }))
    .toHaveTextContent(/^Fr., 3. Apr. Karfreitag/);
  await expect.element(german).toHaveTextContent('Bekannt bis Mittwoch, 31. Dezember 2036.');
  await expect.element(german.getByRole('button', { name: 'Andere Region …' })).toHaveFocus();
  const { publicHolidays } = await desk.binder();
  expect(publicHolidays).toMatchObject({ country: 'DE', region: 'BY', until: '2037-01-01' });
  expect(publicHolidays?.days).toHaveLength(12 * 12);
  expect(publicHolidays?.days[0]).toEqual({
    date: '2025-01-01',
    name: { de: 'Neujahr', en: expect.any(String) as string },
  });

  await desk.undo();
  await expect.element(german).toHaveTextContent('Noch ist keine Region gewählt');
});

test('holidays that run out say so, and refreshing brings as many years as at first', async () => {
  const desk = await openSettings('en');
  const english = page.getByRole('region', { name: 'Public holidays' });
  const short = {
    country: 'AT',
    region: '9',
    until: plainDate('2027-01-01'),
    days: [{ date: plainDate('2026-12-25'), name: { de: 'Weihnachten', en: 'Christmas Day' } }],
  };
  done(await changeBinder(desk.test.context, desk.test.id, (binder) => ({ ...binder, publicHolidays: short })));
  await expect.element(english).toHaveTextContent('Vienna, Austria');
  await expect.element(english).toHaveTextContent('Known only until Thursday 31 December.');
  await userEvent.click(english.getByRole('button', { name: 'Refresh' }));
  await expect.element(english).toHaveTextContent('Known until Wednesday, 31 December 2036.');
  await expect
    .element(english.getByRole('list', { name: 'The next public holidays' }))
    .toHaveTextContent(/^Mon 6 Apr Easter Monday/);
  expect((await desk.binder()).publicHolidays).toMatchObject({ until: '2037-01-01' });
  await userEvent.click(english.getByRole('button', { name: 'Refresh' }));
  await expect.element(english.getByRole('status')).toHaveTextContent('Nothing new');
});

test('no country means no holidays; leaving the choice changes nothing', async () => {
  const desk = await openSettings();
  const kept = { country: 'AT', region: null, until: plainDate('2037-01-01'), days: [] };
  done(await changeBinder(desk.test.context, desk.test.id, (binder) => ({ ...binder, publicHolidays: kept })));
  await expect.element(german).toHaveTextContent('Österreich');
  await userEvent.click(german.getByRole('button', { name: 'Andere Region …' }));
  const country = german.getByRole('combobox', { name: 'Land' });
  await expect.element(country).toHaveValue('AT');
  await userEvent.selectOptions(country, 'Keine Feiertage');
  await userEvent.click(german.getByRole('button', { name: 'Abbrechen' }));
  await expect.element(german).toHaveTextContent('Österreich');
  await userEvent.click(german.getByRole('button', { name: 'Andere Region …' }));
  await userEvent.selectOptions(country, 'Keine Feiertage');
  await userEvent.click(german.getByRole('button', { name: 'Übernehmen' }));
  await expect.element(german).toHaveTextContent('Noch ist keine Region gewählt');
  expect((await desk.binder()).publicHolidays).toBeNull();
});
