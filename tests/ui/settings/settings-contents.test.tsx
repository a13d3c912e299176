import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSettingsAt } from '@renderer/state/settings-section';
import { openSettings } from './settings-desk';

const contents = page.getByRole('navigation', { name: 'Abschnitte der Optionen' });

test('the contents name every heading of the page, in its order, and lead to it', async () => {
  await openSettings();
  await expect.element(contents).toBeVisible();
  const links = contents.getByRole('link');
  await expect.element(page.getByRole('heading', { name: 'Tasten' })).toBeInTheDocument();
  const headings = [...document.querySelectorAll('h2[id], h3[id]')].map(({ textContent }) => textContent);
  expect(links.elements().map(({ textContent }) => textContent)).toEqual(headings);
  for (const name of ['Tasten', 'Feiertage', 'Kalender']) {
    await userEvent.click(contents.getByRole('link', { name, exact: true }));
    const heading = page.getByRole('heading', { name, exact: true });
    await expect.element(heading).toHaveFocus();
    await expect.element(heading).toBeInViewport();
    await expect.element(contents.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
  }
  expect(location.hash).toBe('');
});

test('a command turns to its section, also when the settings are open already', async () => {
  await openSettings();
  const heading = page.getByRole('heading', { name: 'Urlaub und Abwesenheit' });
  await expect.element(heading).toBeInTheDocument();
  openSettingsAt('leave');
  await expect.element(heading).toHaveFocus();
  await userEvent.click(contents.getByRole('link', { name: 'Tasten' }));
  openSettingsAt('leave');
  await expect.element(heading).toHaveFocus();
});
