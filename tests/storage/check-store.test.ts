import { nothingSaid } from '@shared/domain/records/document';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { tableDiff } from '@shared/domain/base/records-diff';
import { type Finding, remedyOf } from '@shared/domain/checking/finding';
import { behindDay, pile } from '@shared/domain/filing/place';
import type { Contact } from '@shared/domain/records/contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DocumentId, DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { remindOf } from '@renderer/actions/care';
import { addSampleBinder, removeSampleBinder } from '@renderer/actions/sample-binder';
import { logContact } from '@renderer/actions/log-contact';
import { perform } from '@renderer/actions/perform';
import { undo } from '@renderer/actions/undo';
import { CareRecords } from '@renderer/storage/care-records';
import { checkStore } from '@renderer/storage/check-store';
import { repairStore } from '@renderer/storage/repair-store';
import { noWork } from '@shared/domain/workload/shelf-work';
import { binderNamed, dossierNamed, draftFor, reportOf, testId, testInstant } from '../support/builders';
import { damageRow, damageRows, loseRow } from '../support/damage-rows';
import { allRows, keptLedger, keptWork, recountedLedger, recountedWork } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';

let it: TestBinder;
let keller: Dossier;
let brandt: Dossier;
let call: Contact;
const content = new TextEncoder().encode('An offer');
const sha256 = sha256Of(content);
const documentId = testId() as DocumentId;

const mending = () => ({
  home: it.id,
  stray: testId() as DossierId,
  now: testInstant,
  heading: 'Found while checking:',
  binderName: 'Recovered binder',
});
const words = { dossierName: 'Recovered dossier', note: 'Recovered from the history.' };
const check = () => checkStore(it.db, mending());
const repair = () => repairStore(it.db, { mending: mending(), words });
const kinds = (findings: readonly Finding[]) => [...new Set(findings.map(({ kind }) => kind))].sort();
const toRepair = (findings: readonly Finding[]) => findings.filter((finding) => remedyOf(finding) === 'repair');

/** The repair leaves nothing to repair, and everything that is kept along is what a recount says. */
async function repaired() {
  const outcome = await repair();
  expect(toRepair(await check())).toEqual([]);
  expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
  expect(await keptWork(it.db)).toEqual(await recountedWork(it.db));
  return outcome;
}

const oneOf = { count: 1, own: 0, ownMinutes: 0 };
const ownEstimate = { count: 1, own: 1, ownMinutes: 45 };

/** What is kept of the pile, where one first call lies. */
const damageShelf = (fields: object) => damageRow(it.name, 'shelfCounts', [it.id, 'pile'], fields);

/** All that stands anywhere in the database, as one text. */
const everything = async () => JSON.stringify(await allRows(it.db));

beforeEach(async () => {
  it = await openTestBinder();
  keller = dossierNamed(it.id, 'Keller', { place: behindDay(plainDate('2026-03-27')) });
  brandt = dossierNamed(it.id, 'Brandt');
  await it.hold(keller, brandt);
  done(await logContact(it.context, keller.id, reportOf('spoke', behindDay(plainDate('2026-04-02')))));
  const [entry] = await it.store.contactsOf(keller.id);
  call = entry ?? expect.fail();
  done(
    await perform(it.context, {
      binderId: it.id,
      verb: 'addDocument',
      subject: { dossierId: keller.id, name: 'Keller', count: 1, from: null, to: null },
      diff: {
        documents: tableDiff({
          added: [
            {
              id: documentId,
              binderId: it.id,
              dossierId: keller.id,
              name: 'Angebot.pdf',
              mediaType: 'application/pdf',
              bytes: content.length,
              sha256,
              addedAt: testInstant,
              ...nothingSaid,
            },
          ],
        }),
      },
      attachments: [{ sha256, content }],
    }),
  );
  await it.store.saveDraft(draftFor(brandt));
  await it.store.savePreferences({ language: 'en' });
});

describe('a check of what is whole', () => {
  test('finds nothing, also after undo and with the draft of what was removed', async () => {
    const sample = binderNamed('Sample', { sample: true });
    const shown = dossierNamed(sample.id, 'Shown');
    done(await addSampleBinder(it.context, it.id, { binder: sample, dossiers: [shown], contacts: [] }));
    await it.store.saveDraft(draftFor(shown));
    done(await removeSampleBinder(it.context, it.id, sample.id));
    done(await undo(it.context, it.id));
    done(await undo(it.context, it.id));
    expect(await check()).toEqual([]);
    const before = await everything();
    expect(await repair()).toBeNull();
    expect(await everything()).toBe(before);
  });

  test('says how far it is', async () => {
    const shares: number[] = [];
    await checkStore(it.db, mending(), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  });

  test('takes what is stored meanwhile for no damage', async () => {
    const late: Promise<void>[] = [];
    const findings = await checkStore(it.db, mending(), (share) => {
      if (share < 1 && late.length === 0) late.push(it.hold(dossierNamed(it.id, 'Late')));
    });
    expect(await Promise.all(late)).toHaveLength(1);
    expect(findings).toEqual([]);
  });
});

describe('rows that are no records', () => {
  const cases: readonly (readonly [string, string, () => IDBValidKey, object, string])[] = [
    [
      'a dossier without a card',
      'dossiers',
      () => keller.id,
      { card: 'Möbelhaus Keller, 0951 / 20 48 11' },
      '20 48 11',
    ],
    ['a dossier that lies nowhere', 'dossiers', () => brandt.id, { place: { kind: 'shelf 17' } }, 'shelf 17'],
    ['a contact without a result', 'contacts', () => call.id, { result: 'shouted', at: null }, 'shouted'],
    ['a contact that names no dossier', 'contacts', () => call.id, { dossierId: 'Keller?' }, 'Keller?'],
    ['a document without a name', 'documents', () => documentId, { name: 12345678 }, '12345678'],
    ['a draft without its text', 'drafts', () => brandt.id, { text: ['half a sentence'] }, 'half a sentence'],
    ['a binder without its outcomes', 'binders', () => it.id, { outcomes: 'Spoke, No answer' }, 'Spoke, No answer'],
    ['preferences of no language', 'preferences', () => 'device', { language: 'klingon' }, ''],
  ];

  test.each(cases)(
    '%s is found and mended, and nothing that stood in it is lost',
    async (_, table, key, fields, text) => {
      await damageRow(it.name, table, key(), fields);
      const findings = await check();
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'unreadable', table, remedy: 'repair' }));
      expect(await repaired()).toMatchObject({ mended: 1 });
      expect(await everything()).toContain(text);
    },
  );

  test('a mended dossier keeps all that could be read, and says what could not', async () => {
    await damageRow(it.name, 'dossiers', keller.id, { task: 'sing', about: 'Sample chairs', promise: 'Friday' });
    await repaired();
    const dossier = await it.store.dossier(keller.id);
    expect(dossier).toMatchObject({ about: 'Sample chairs', task: 'call', promise: null });
    expect(dossier?.place).toEqual(behindDay(plainDate('2026-04-02')));
    expect(dossier?.card.notes).toBe('Found while checking:\ntask: sing\npromise: Friday');
    const step = await it.store.journalEntry(await it.store.newestSeq());
    expect(step).toMatchObject({ verb: 'repairStore', state: 'final' });
    expect(step?.diff.dossiers?.changed).toContainEqual(
      expect.objectContaining({ id: keller.id, from: expect.objectContaining({ task: 'sing' }) as object }),
    );
  });

  test('a step of the history that is none stays as it is, out of the way of undo', async () => {
    const seq = await it.store.newestSeq();
    await damageRow(it.name, 'journal', seq, { diff: 'torn' });
    expect(await check()).toContainEqual(expect.objectContaining({ kind: 'unreadable', table: 'journal' }));
    await repaired();
    expect(await it.store.journalEntry(seq)).toMatchObject({ diff: 'torn', state: 'final' });
    expect(await check()).toEqual([expect.objectContaining({ kind: 'unreadable', table: 'journal', remedy: 'stays' })]);
    expect(done(await undo(it.context, it.id))).toMatchObject({ turned: 'logContact' });
  });
});

describe('what names something that is not there', () => {
  test('a dossier that its contacts and documents still name comes back as the history knew it', async () => {
    const before = await it.store.dossier(keller.id);
    await loseRow(it.name, 'dossiers', keller.id);
    expect(await check()).toContainEqual(
      expect.objectContaining({ kind: 'dossierGone', dossierId: keller.id, contacts: 1, documents: 1 }),
    );
    expect(await repaired()).toMatchObject({ dossiers: 1 });
    const after = await it.store.dossier(keller.id);
    expect(after).toEqual({ ...before, card: { ...before?.card, notes: words.note } });
    expect(await it.store.contactsOf(keller.id)).toEqual([call]);
  });

  test('without a history it comes onto the pile, named so, with its contacts', async () => {
    await loseRow(it.name, 'dossiers', keller.id);
    await damageRows(it.name, 'journal', (store) => store.clear());
    await repaired();
    expect(await it.store.dossier(keller.id)).toMatchObject({ card: { name: words.dossierName }, place: pile });
    expect(await it.store.contactsOf(keller.id)).toEqual([call]);
    expect(await it.store.documentsOf(keller.id)).toHaveLength(1);
  });

  test('a draft whose dossier was never removed gets it back', async () => {
    await loseRow(it.name, 'dossiers', brandt.id);
    await damageRows(it.name, 'journal', (store) => store.clear());
    await repaired();
    expect(await it.store.drafts(it.id)).toEqual([draftFor(brandt)]);
  });

  test('dossiers of a binder that is gone get a binder', async () => {
    const lost = testId() as BinderId;
    await damageRow(it.name, 'dossiers', keller.id, { binderId: lost });
    expect(kinds(await check())).toEqual(['binderGone', 'ledger', 'otherBinder', 'shelfCounts']);
    await repaired();
    expect(await it.store.binder(lost)).toMatchObject({ name: 'Recovered binder', sample: false });
    expect((await it.store.allDossiers(lost)).map(({ id }) => id)).toEqual([keller.id]);
    expect(await it.store.contactsOf(keller.id)).toEqual([{ ...call, binderId: lost }]);
  });

  test('an undo that names no step is told, and harms nothing', async () => {
    done(await undo(it.context, it.id));
    const seq = await it.store.newestSeq();
    await damageRow(it.name, 'journal', seq, { target: 4_711 });
    expect(await check()).toEqual([{ kind: 'historyGap', seq }]);
    expect(await repair()).toBeNull();
  });

  test('a step of the history that its dossier does not find is named anew', async () => {
    await damageRow(it.name, 'journal', 1, { dossierIds: [brandt.id] });
    expect(await check()).toEqual([{ kind: 'historyIndex', seq: 1 }]);
    await repaired();
    expect((await it.store.journalEntry(1))?.dossierIds.toSorted()).toEqual([brandt.id, keller.id].toSorted());
  });
});

describe('contents', () => {
  test('that are gone are told with their documents, and stay for a backup to bring', async () => {
    await loseRow(it.name, 'attachments', sha256);
    const gone = { kind: 'contentGone', sha256, documents: [{ name: 'Angebot.pdf', dossierId: keller.id }] };
    expect(await check()).toContainEqual(gone);
    await repaired();
    expect(await check()).toEqual([gone]);
    expect(await it.store.documentsOf(keller.id)).toHaveLength(1);
  });

  test('that are not what their hash says are told, and stay as they are', async () => {
    const torn = new Uint8Array([...content.slice(1), 0]);
    await damageRow(it.name, 'attachments', sha256, { content: torn });
    const damaged = { kind: 'contentDamaged', sha256, documents: [{ name: 'Angebot.pdf', dossierId: keller.id }] };
    expect(await check()).toEqual([damaged]);
    expect(await repair()).toBeNull();
    expect(await it.store.attachment(sha256)).toEqual(torn);
  });
});

describe('what is kept along with the records', () => {
  test.each<[string, () => Promise<void>, Finding['kind'][]]>([
    [
      'the place in the lists',
      () => damageRow(it.name, 'dossiers', keller.id, { shelf: 'd:2026-03-01' }),
      ['misplaced'],
    ],
    ['the name in the lists', () => damageRow(it.name, 'dossiers', keller.id, { sortName: 'zeller' }), ['misplaced']],
    ['a count', () => damageRow(it.name, 'shelfCounts', [it.id, 'pile'], { count: 17 }), ['shelfCounts']],
    ['the minutes of a kind', () => damageShelf({ kinds: { ...noWork.kinds, first: ownEstimate } }), ['shelfCounts']],
    ['how many are of a kind', () => damageShelf({ kinds: { ...noWork.kinds, other: oneOf } }), ['shelfCounts']],
    ['how many are promised', () => damageShelf({ promised: 1 }), ['shelfCounts']],
    ['how many have a time', () => damageShelf({ timed: 1 }), ['shelfCounts']],
    ['a count without its kinds', () => damageShelf({ kinds: undefined, promised: undefined }), ['shelfCounts']],
    [
      'the day in the list of promises',
      () => damageRow(it.name, 'dossiers', keller.id, { promisedFor: '2026-03-01' }),
      ['misplaced'],
    ],
    [
      'an estimate that changed unseen',
      () => damageRow(it.name, 'dossiers', brandt.id, { minutes: 45 }),
      ['ledger', 'shelfCounts'],
    ],
    ['all counts', () => damageRows(it.name, 'shelfCounts', (store) => store.clear()), ['shelfCounts']],
    ['the ledger', () => damageRows(it.name, 'ledger', (store) => store.clear()), ['ledger']],
    ['the number of steps', () => damageRow(it.name, 'ledger', 'ledger', { journal: 99 }), ['ledger']],
    [
      'a dossier that changed unseen',
      () => damageRow(it.name, 'dossiers', brandt.id, { about: 'Something else' }),
      ['ledger'],
    ],
    ['a dossier that went unseen', () => loseRow(it.name, 'dossiers', brandt.id), ['ledger', 'shelfCounts']],
  ])('is found wrong and made anew: %s', async (_, damage, expected) => {
    await it.store.discardDraft(brandt.id);
    await damage();
    expect(kinds(await check())).toEqual(expected);
    await repaired();
    expect(await check()).toEqual([]);
  });

  test('is told with what was kept and what was counted', async () => {
    await it.store.discardDraft(brandt.id);
    await loseRow(it.name, 'dossiers', brandt.id);
    expect(await check()).toContainEqual({ kind: 'ledger', table: 'dossiers', kept: 2, counted: 1 });
  });
});

test('a repair that fails halfway changes nothing', async () => {
  await damageRow(it.name, 'dossiers', keller.id, { card: null });
  const before = await everything();
  it.db.ledger.hook('creating', () => {
    throw new Error('The disk is full');
  });
  it.db.ledger.hook('updating', () => {
    throw new Error('The disk is full');
  });
  await expect(repair()).rejects.toThrow('The disk is full');
  expect(await everything()).toBe(before);
});

test('a reminder whose dossier is lost becomes a mere loose sheet, and keeps what it says', async () => {
  const other = dossierNamed(it.id, 'Somebody', { card: { ...brandt.card, name: 'Somebody', birthday: '--03-18' } });
  await it.hold(other);
  done(await remindOf(it.context, other.id, { kind: 'birthday', anniversary: null }));
  const [reminder] = await it.store.by(CareRecords).remindersOf([other.id]);
  await loseRow(it.name, 'dossiers', other.id);
  expect(kinds(toRepair(await check()))).toContain('reminderLoose');
  expect(await repaired()).toMatchObject({ moved: 1 });
  expect(reminder && (await it.store.dossier(reminder.id))).toEqual({ ...reminder, reminds: null });
});
