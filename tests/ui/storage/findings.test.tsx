import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { expect, onTestFinished, test } from 'vitest';
import type { SaveFileRequest } from '@shared/contract/shell-port';
import type { Finding } from '@shared/domain/checking/finding';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import type { Services } from '@renderer/state/services';
import { ServicesContext } from '@renderer/state/services';
import { Findings } from '@renderer/ui/storage/findings';
import { testId } from '../../support/builders';

const dossierId = testId() as DossierId;
const binderId = testId() as BinderId;
const every: readonly Finding[] = [
  {
    kind: 'unreadable',
    table: 'dossiers',
    key: dossierId,
    name: 'Keller',
    raw: { id: dossierId, n: 7n },
    remedy: 'repair',
  },
  { kind: 'unreadable', table: 'erasures', key: '1', name: '', raw: 'torn', remedy: 'stays' },
  { kind: 'dossierGone', dossierId, binderId, contacts: 1, documents: 0, calculations: 0, filledForms: 0, drafts: 0 },
  { kind: 'binderGone', binderId, dossiers: 3 },
  { kind: 'otherBinder', table: 'contacts', key: '1' },
  ...Array.from({ length: 7 }, (_, number): Finding => ({ kind: 'misplaced', dossierId, name: `Name ${number}` })),
  { kind: 'contentGone', sha256: 'a', documents: [{ name: 'Angebot.pdf', dossierId }] },
  { kind: 'contentDamaged', sha256: 'b', documents: [] },
  { kind: 'shelfCounts', shelves: 2 },
  { kind: 'ledger', table: 'dossiers', kept: 10_000, counted: 9_999 },
  { kind: 'ledger', table: 'contacts', kept: 5, counted: 5 },
  { kind: 'historyIndex', seq: 3 },
  { kind: 'historyGap', seq: 4 },
];

async function show(language: 'de' | 'en', findings: readonly Finding[]): Promise<SaveFileRequest[]> {
  const saved: SaveFileRequest[] = [];
  const shell = {
    saveFile: (request: SaveFileRequest) => {
      saved.push(request);
      return Promise.resolve({ kind: 'saved', name: request.suggestedName });
    },
  };
  const i18n = await createI18n(localeFor(language, [language === 'de' ? 'de-DE' : 'en-GB']));
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(
    <ServicesContext value={{ shell } as unknown as Services}>
      <I18nContext value={i18n}>
        <Findings findings={findings} />
      </I18nContext>
    </ServicesContext>,
  );
  return saved;
}

test.each(['de', 'en'] as const)('every kind of finding has its sentence (%s)', async (language) => {
  await show(language, every);
  await expect.element(page.getByRole('heading')).toHaveLength(3);
  const said = page
    .getByRole('listitem')
    .elements()
    .map((item) => item.querySelector('p')?.textContent ?? '');
  expect(new Set(said).size).toBe(13);
  expect(said.filter((sentence) => !/^\S.*\.$/.test(sentence))).toEqual([]);
});

test('many of one kind are one sentence with a few names', async () => {
  await show('en', every);
  await expect.element(page.getByText('7 dossiers stand in the wrong place of the lists.')).toBeVisible();
  await expect.element(page.getByText('Name 0, Name 1, Name 2, Name 3, Name 4, and 2 more')).toBeVisible();
  await expect.element(page.getByText('Dossiers: 9,999 are there, 10,000 should be.')).toBeVisible();
});

test('a backup is offered only where one may help', async () => {
  const offer = page.getByRole('button', { name: 'Look into the backups …' });
  await show('en', [{ kind: 'shelfCounts', shelves: 1 }]);
  await expect.element(page.getByText('The counts of one divider are wrong.')).toBeVisible();
  await expect.element(offer).not.toBeInTheDocument();
  await show('en', [{ kind: 'ledger', table: 'dossiers', kept: 2, counted: 1 }]);
  await expect.element(offer).toBeVisible();
});

test('unreadable records are handed over as they lie there, whatever they are', async () => {
  const saved = await show('en', every);
  await page.getByRole('button', { name: 'Save unreadable records as a file …' }).click();
  const [file] = saved;
  expect(file?.suggestedName).toBe('ringbuch-unreadable.json');
  expect(JSON.parse(new TextDecoder().decode(file?.bytes))).toEqual([
    { table: 'dossiers', key: dossierId, row: { id: dossierId, n: '7' } },
    { table: 'erasures', key: '1', row: 'torn' },
  ]);
});
