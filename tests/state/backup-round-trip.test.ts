import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { tableDiff } from '@shared/domain/base/records-diff';
import { closedOn, pile } from '@shared/domain/filing/place';
import { type Dossier, newDossier } from '@shared/domain/records/dossier';
import { repetitionUnits } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { perform } from '@renderer/actions/perform';
import { startWorkshop } from '@renderer/state/backup-connection';
import { RingbuchDatabase } from '@renderer/storage/db';
import { VaultBackups } from '@renderer/vault/vault-backups';
import { backupsFor, madeBackup, valueOf } from '../support/backups';
import { documentIn } from '../support/documents';
import { contactWith, draftFor, momentAt, testId, testInstant } from '../support/builders';
import { runs, runsTimeout } from '../support/runs';
import { allRows } from '../support/stored-rows';
import { deleteDatabase, discard, done, TestBinder } from '../support/test-binder';
import { bytesIn, openVault } from '../support/vault';

/** What people type: umlauts, other scripts, quotes, line breaks, sixty characters and more, and half of a pair of code units. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'Öztürk & Söhne "Straßenbau" GmbH',
    'Ł'.repeat(60),
    'zwei\nZeilen\r\nund\u2028eine',
    '\ud800 allein',
    '\u0000',
    '=1+1',
  ),
);

const anyDay = fc.constantFrom(plainDate('2026-02-28'), plainDate('2026-03-31'));

const contents = fc.array(
  fc.record({
    name: text,
    notes: text,
    closed: fc.boolean(),
    minutes: fc.option(fc.integer({ min: 0, max: 24 * 60 })),
    sheet: fc.option(
      fc.record({
        repeats: fc.option(
          fc.record({ every: fc.integer({ min: 1, max: 366 }), unit: fc.constantFrom(...repetitionUnits) }),
        ),
        turn: fc.option(fc.record({ from: anyDay, due: anyDay })),
      }),
    ),
    log: fc.array(text, { maxLength: 3 }),
    document: fc.option(fc.uint8Array({ maxLength: 2_000 }), { nil: null }),
    draft: fc.boolean(),
  }),
  { maxLength: 12 },
);

type Contents = typeof contents extends fc.Arbitrary<infer Value> ? Value : never;

async function fill(it: TestBinder, wanted: Contents): Promise<void> {
  const dossiers = wanted.map(({ name, notes, closed, minutes, sheet }): Dossier => ({
    ...newDossier(testId() as DossierId, it.id, testInstant, { name, notes }),
    minutes,
    sheet,
    place: closed ? closedOn(plainDate('2026-03-13'), 'noNeed') : pile,
  }));
  const each = wanted.map((one, index) => ({ ...one, dossier: dossiers[index] as Dossier }));
  const documents = each.flatMap(({ dossier, name, document }) =>
    document ? [documentIn(dossier, name, document)] : [],
  );
  const contacts = each.flatMap(({ dossier, log }) => log.map((said) => contactWith(dossier, { text: said })));
  if (dossiers.length === 0) return;
  done(
    await perform(it.context, {
      binderId: it.id,
      verb: 'importCustomers',
      subject: { dossierId: null, name: '', count: dossiers.length, from: null, to: null },
      diff: {
        dossiers: tableDiff({ added: dossiers }),
        contacts: tableDiff({ added: contacts }),
        documents: tableDiff({ added: documents.map(({ document }) => document) }),
      },
      attachments: [...new Map(documents.map(({ attachment }) => [attachment.sha256, attachment])).values()],
    }),
  );
  for (const { dossier, draft, notes } of each) if (draft) await it.store.saveDraft(draftFor(dossier, { text: notes }));
}

test('what was backed up and restored is backed up again to the same bytes', { timeout: runsTimeout }, async () => {
  const vault = await openVault();
  const label = momentAt('2026-03-13');
  await fc.assert(
    fc.asyncProperty(contents, async (wanted) => {
      const it = new TestBinder();
      const anew = new TestBinder();
      try {
        await it.open();
        await fill(it, wanted);
        for (const { clock } of [it, anew]) clock.now = () => label;
        const backup = await madeBackup(backupsFor(it, vault));
        const first = await bytesIn(vault, 'backups', backup.name);
        const loaded = valueOf(await backupsFor(it, vault).loadInto(backup, anew.name, []));
        expect(loaded).toEqual({ ledger: backup.ledger, fitsLedger: true });
        expect(await allRows(anew.db)).toEqual(await allRows(it.db));
        await vault.removeKept('backups', backup.name);
        const again = await madeBackup(backupsFor(anew, vault));
        expect(again.name).toBe(backup.name);
        expect(await bytesIn(vault, 'backups', again.name)).toEqual(first);
        await vault.removeKept('backups', again.name);
      } finally {
        await discard(it);
        await discard(anew);
      }
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

test('the worker makes and reads the same as its service', async () => {
  const vault = await openVault();
  const it = new TestBinder();
  onTestFinished(() => discard(it));
  await it.open();
  const keller = { name: 'Keller', notes: '', closed: false, minutes: null, sheet: null };
  await fill(it, [{ ...keller, log: ['Said'], document: new Uint8Array(9), draft: true }]);
  const backups = new VaultBackups({
    vault,
    startWorkshop,
    databaseName: () => it.name,
    ledger: () => it.store.ledger(),
    erasures: () => it.store.erasures(),
    now: () => it.clock.now(),
    app: '0.1.0',
  });
  const phases = new Set<string>();
  const outcome = await backups.make('manual', { onProgress: ({ phase }) => void phases.add(phase) });
  if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
  expect([...phases]).toEqual(['reading', 'writing', 'checking']);
  const name = `${it.name}-anew`;
  onTestFinished(() => deleteDatabase(name));
  expect(valueOf(await backups.loadInto(outcome.backup, name, [])).fitsLedger).toBe(true);
  const db = new RingbuchDatabase(name);
  onTestFinished(() => db.close());
  expect(await allRows(db)).toEqual(await allRows(it.db));
});
