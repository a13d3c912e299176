import { expect, test } from 'vitest';
import type { BackupFault } from '@shared/domain/backup/backup-problem';
import type { Manifest } from '@shared/domain/backup/manifest';
import type { VaultPort } from '@shared/contract/vault-port';
import type { VaultBackups } from '@renderer/vault/vault-backups';
import { addDocument, backupsFor, madeBackup } from '../support/backups';
import {
  forged,
  manifestIn,
  patched,
  textIn,
  unzip,
  utf8,
  withManifest,
  zip,
  type ZipPart,
} from '../support/backup-zips';
import { contactWith, dossierNamed } from '../support/builders';
import { allRows } from '../support/stored-rows';
import { openTestBinder, type TestBinder } from '../support/test-binder';
import { bytesIn, openVault, putBytes } from '../support/vault';

const name = 'ringbuch-000001-2026-03-13-0900.zip';
const ref = { area: 'backups', name } as const;

interface Good {
  readonly it: TestBinder;
  readonly vault: VaultPort;
  readonly backups: VaultBackups;
  readonly bytes: Uint8Array;
  readonly parts: readonly ZipPart[];
}

async function goodBackup(): Promise<Good> {
  const [it, vault] = [await openTestBinder(), await openVault()];
  const dossier = dossierNamed(it.id, 'Keller');
  await it.hold(dossier, dossierNamed(it.id, 'Vogt'));
  await it.db.contacts.add(contactWith(dossier));
  await addDocument(it, dossier, 'Angebot.txt');
  const backups = backupsFor(it, vault);
  await madeBackup(backups);
  const bytes = await bytesIn(vault, 'backups', name);
  return { it, vault, backups, bytes, parts: await unzip(bytes) };
}

type Make = (good: Good) => Uint8Array | Promise<Uint8Array>;

const content = (parts: readonly ZipPart[], entry: string) =>
  parts.find((part) => part.name === entry)?.content ?? utf8('');
const manifested =
  (change: (manifest: Manifest) => unknown): Make =>
  ({ parts }) =>
    zip(withManifest(parts, change));
const entryOf = (change: (entry: Manifest['entries'][number]) => object): Make =>
  manifested((manifest) => ({
    ...manifest,
    entries: manifest.entries.map((entry) =>
      entry.name === 'tables/dossiers.jsonl' ? { ...entry, ...change(entry) } : entry,
    ),
  }));
/** The lines of a table as a forger leaves them, with hash, size and count to go with it. */
const lines =
  (table: string, change: (lines: string[]) => string[]): Make =>
  ({ parts }) => {
    const entry = `tables/${table}.jsonl`;
    const changed = change(textIn(content(parts, entry)).trimEnd().split('\n'));
    const forgedParts = forged(parts, entry, utf8(changed.map((line) => `${line}\n`).join('')));
    return zip(
      withManifest(forgedParts, (manifest) => ({
        ...manifest,
        counts: { ...manifest.counts, [table]: changed.length },
      })),
    );
  };
const attachmentIn = (parts: readonly ZipPart[]) =>
  parts.find((part) => part.name.startsWith('attachments/'))?.name ?? '';

const cases: readonly (readonly [string, BackupFault | 'newer', Make])[] = [
  ['nothing at all', 'noZip', () => utf8('not a zip')],
  ['a zip of something else', 'noManifest', () => zip([{ name: 'holiday.jpg', content: utf8('…') }])],
  ['cut off at the end', 'noZip', ({ bytes }) => bytes.slice(0, -40)],
  ['cut off in the middle', 'noZip', ({ bytes }) => bytes.slice(0, bytes.length / 2)],
  ['without its beginning', 'noManifest', ({ bytes }) => bytes.slice(200)],
  ['with the manifest in second place', 'noManifest', ({ parts }) => zip([...parts.slice(1), ...parts.slice(0, 1)])],
  [
    'with a manifest of half a text',
    'noManifest',
    ({ parts }) => zip([{ name: 'manifest.json', content: utf8('{"format":"ringb') }, ...parts.slice(1)]),
  ],
  ['with a manifest of another format', 'noManifest', manifested((manifest) => ({ ...manifest, format: 'other' }))],
  ['with a manifest that lacks fields', 'noManifest', manifested(({ counts: _counts, ...manifest }) => manifest)],
  ['of a newer schema', 'newer', manifested((manifest) => ({ ...manifest, schema: 99 }))],
  ['that needs a newer reader', 'newer', manifested((manifest) => ({ ...manifest, lowestReader: 2 }))],
  [
    'without one of its entries',
    'entryMissing',
    ({ parts }) => zip(parts.filter((part) => part.name !== 'tables/contacts.jsonl')),
  ],
  [
    'with an entry that nobody knows of',
    'entryUnknown',
    ({ parts }) => zip([...parts, { name: 'tables/more.jsonl', content: utf8('{}\n') }]),
  ],
  [
    'with a name that leads out of the folder',
    'forbiddenName',
    ({ parts }) => zip([...parts, { name: '../../start.sh', content: utf8('rm') }]),
  ],
  [
    'with an absolute name',
    'forbiddenName',
    ({ parts }) => zip([...parts, { name: '/etc/passwd', content: utf8('root') }]),
  ],
  ['with a manifest that names a way out', 'forbiddenName', entryOf(() => ({ name: '../dossiers.jsonl' }))],
  [
    'with an entry twice',
    'entryTwice',
    async ({ parts }) =>
      patched(await zip([...parts, { name: 'tables/dossierz.jsonl', content: utf8('{}\n') }]), 'dossierz', 'dossiers'),
  ],
  [
    'with a manifest that names an entry twice',
    'entryTwice',
    manifested((manifest) => ({ ...manifest, entries: [...manifest.entries, ...manifest.entries] })),
  ],
  [
    'with another content of the same size',
    'entryDamaged',
    ({ parts }) =>
      zip(
        parts.map((part) =>
          part.name === 'tables/dossiers.jsonl'
            ? { ...part, content: patched(part.content, 'Keller', 'Kellor') }
            : part,
        ),
      ),
  ],
  [
    'with another content of a document',
    'entryDamaged',
    ({ parts }) =>
      zip(
        parts.map((part) =>
          part.name === attachmentIn(parts) ? { ...part, content: patched(part.content, 'Angebot', 'angebot') } : part,
        ),
      ),
  ],
  ['with a hash that is not the one', 'entryDamaged', entryOf(() => ({ sha256: '0'.repeat(64) }))],
  ['with more in it than it says', 'entryDamaged', entryOf(({ bytes }) => ({ bytes: bytes - 1 }))],
  ['with less in it than it says', 'entryDamaged', entryOf(({ bytes }) => ({ bytes: bytes + 1 }))],
  [
    'with a count that is not the one',
    'wrongCount',
    manifested((manifest) => ({ ...manifest, counts: { ...manifest.counts, dossiers: 3 } })),
  ],
  [
    'with a count of a table that is not there',
    'wrongCount',
    manifested((manifest) => ({ ...manifest, counts: { ...manifest.counts, more: 2 ** 31 } })),
  ],
  [
    'with 2^31 rows',
    'wrongCount',
    manifested((manifest) => ({ ...manifest, counts: { ...manifest.counts, dossiers: 2 ** 31 } })),
  ],
  [
    'with an attachment of 2^31 bytes',
    'tooLarge',
    ({ parts }) =>
      zip(
        withManifest(parts, (manifest) => ({
          ...manifest,
          entries: manifest.entries.map((entry) =>
            entry.name.startsWith('attachments/') ? { ...entry, bytes: 2 ** 31 } : entry,
          ),
        })),
      ),
  ],
  ['with a table of 2^31 bytes', 'tooLarge', entryOf(() => ({ bytes: 2 ** 31 }))],
  [
    'that unpacks to a thousandfold',
    'tooLarge',
    manifested((manifest) => ({
      ...manifest,
      entries: manifest.entries.map((entry) =>
        entry.name === 'README.txt' ? { ...entry, bytes: 120_000_000 } : entry,
      ),
    })),
  ],
  [
    'that is larger inside than it says, a thousandfold',
    'entryDamaged',
    ({ parts }) =>
      zip(parts.map((part) => (part.name === 'README.txt' ? { ...part, content: new Uint8Array(20_000_000) } : part))),
  ],
  [
    'with a table that nobody knows',
    'entryUnknown',
    ({ parts }) => zip([...parts, { name: 'tables/more.jsonl', content: utf8('') }]),
  ],
  [
    'with a row that is no record',
    'badRecord',
    lines('dossiers', ([first = '', ...rest]) => [first.replace('"pile"', '"drawer"'), ...rest]),
  ],
  ['with a row that is no object', 'badRecord', lines('dossiers', (rows) => [...rows, '[]'])],
  [
    'with a row of half a text',
    'badRecord',
    lines('dossiers', ([first = '', ...rest]) => [first.slice(0, 50), ...rest]),
  ],
  ['with a row twice', 'badRecord', lines('dossiers', ([first = '', ...rest]) => [first, first, ...rest])],
  ['with rows out of order', 'badRecord', lines('dossiers', (rows) => rows.toReversed())],
  ['with a contact of nobody', 'looseRecord', lines('dossiers', (rows) => rows.slice(1))],
  ['with dossiers in no binder', 'looseRecord', lines('binders', () => [])],
];

/** What opening it says. It opens no worker's file twice: each has a size of its own, or is put there anew. */
async function problemOf({ vault, backups }: Good, bytes: Uint8Array) {
  await vault.removeKept('backups', 'ringbuch-checked.json');
  await putBytes(vault, 'backups', name, bytes);
  const opened = await backups.open(ref);
  if (opened.ok) {
    opened.value.close();
    return null;
  }
  return opened.problem.kind === 'damaged' ? opened.problem.fault : opened.problem.kind;
}

test('a good one opens', async () => {
  const good = await goodBackup();
  expect(await problemOf(good, good.bytes)).toBeNull();
  expect(await problemOf(good, await zip(good.parts))).toBeNull();
  expect(
    manifestIn(good.parts)
      .entries.map((entry) => entry.name)
      .slice(0, 2),
  ).toEqual(['README.txt', 'tables/binders.jsonl']);
});

test.each(cases)('a file %s is refused as %s, and nothing is changed', async (_, fault, make) => {
  const good = await goodBackup();
  const before = await allRows(good.it.db);
  expect(await problemOf(good, await make(good))).toBe(fault);
  expect(await allRows(good.it.db)).toEqual(before);
});

test('wherever a byte is flipped, the file is refused or holds the same', async () => {
  const good = await goodBackup();
  const step = Math.ceil(good.bytes.length / 60);
  for (let at = 3; at < good.bytes.length; at += step) {
    const bytes = good.bytes.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    if ((await problemOf(good, bytes)) !== null) continue;
    // Dates, flags and the like: what counts is what is in it.
    const checked = await good.backups.check(ref);
    expect(checked).toMatchObject({ ok: true, value: { ledger: manifestIn(good.parts).ledger } });
  }
});

test('names that objects inherit stay names', async () => {
  const good = await goodBackup();
  const evil = lines('dossiers', (rows) =>
    rows.map((row) => `{"__proto__":{"binnedAt":1},"constructor":1,${row.slice(1)}`),
  );
  expect(await problemOf(good, await evil(good))).toBeNull();
  expect(({} as Record<string, unknown>)['binnedAt']).toBeUndefined();
});
