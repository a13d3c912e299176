import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { withCare } from '@shared/domain/care/change-care';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderDiff } from '@shared/domain/records/tables';
import { changeWithin } from '@shared/domain/records/document';
import { behindDay } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import { dossiersOf, type JournalEntry } from '@shared/domain/records/journal-entry';
import { onlyDossier, withoutDossiers } from '@shared/domain/records/parts-of-entry';
import { plainDate } from '@shared/domain/time/plain-date';
import { binderId, dossierId, dossierWith } from '../fixtures';

/** An entry that adds the first, changes the second and removes the third of the numbers, and so on. */
function entryAbout(numbers: readonly number[], fields: Partial<JournalEntry> = {}): JournalEntry {
  const of = (remainder: number) => numbers.filter((_, index) => index % 3 === remainder);
  const diff = {
    dossiers: tableDiff({
      added: of(0).map((number) => dossierWith({ about: `text ${number}.` }, number)),
      changed: of(1).map((number) => ({
        id: dossierId(number),
        from: { about: '' },
        to: { about: `text ${number}.` },
      })),
      removed: of(2).map((number) => dossierWith({ about: `text ${number}.` }, number)),
    }),
  };
  const subject = { dossierId: null, name: '', count: numbers.length, from: null, to: null };
  const rest = { seq: 7, binderId, at: 1, verb: 'fileDossiers', state: 'done', target: null } as const;
  return { ...rest, subject, diff, dossierIds: dossiersOf(diff), ...fields };
}

const someNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });

describe('a journal entry without some dossiers', () => {
  test('tells nothing of them, and all of the others as before', () => {
    fc.assert(
      fc.property(someNumbers, fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (numbers, goneNumbers) => {
        const gone = new Set<DossierId>(goneNumbers.map(dossierId));
        const entry = entryAbout(numbers);
        const left = withoutDossiers(entry, gone);
        const stays = numbers.filter((number) => !goneNumbers.includes(number));
        expect(left.dossierIds.toSorted()).toEqual(stays.map(dossierId).toSorted());
        expect(left.subject.count).toBe(stays.length);
        expect(left.state).toBe(stays.length === 0 ? 'final' : 'done');
        for (const number of numbers)
          expect(JSON.stringify(left).includes(`text ${number}.`)).toBe(stays.includes(number));
        // In whatever portions they go, the same is left.
        const [first, ...rest] = [...gone];
        const inTwo = withoutDossiers(withoutDossiers(entry, new Set(first ? [first] : [])), new Set(rest));
        expect(inTwo).toEqual(left);
      }),
    );
  });

  test.each(['emptyBin', 'erasePerson'] as const)('stays as it is when it tells of their removal: %s', (verb) => {
    const ids = [1, 2].map(dossierId);
    const subject = { dossierId: null, name: '', count: 2, from: null, to: null };
    const told = entryAbout([], { verb, subject, state: 'final', dossierIds: ids });
    expect(withoutDossiers(told, new Set(ids))).toEqual(told);
  });

  test('forgets the name and the places of its subject', () => {
    const subject = {
      dossierId: dossierId(1),
      name: 'Keller',
      count: 1,
      from: behindDay(plainDate('2026-03-13')),
      to: behindDay(plainDate('2026-03-27')),
    };
    const entry = entryAbout([1], { verb: 'fileDossier', subject });
    expect(withoutDossiers(entry, new Set([dossierId(1)]))).toMatchObject({
      subject: { dossierId: null, name: '', count: 1, from: null, to: null },
      diff: {},
      state: 'final',
      dossierIds: [],
    });
    expect(withoutDossiers(entry, new Set([dossierId(2)]))).toEqual(entry);
  });
});

test('the part of one dossier is all of it, and nothing of others', () => {
  fc.assert(
    fc.property(someNumbers, (numbers) => {
      const [first = 1, ...others] = numbers;
      const own = JSON.stringify(onlyDossier(entryAbout(numbers), dossierId(first)));
      expect(own).toContain(`text ${first}.`);
      for (const number of others) expect(own).not.toContain(`text ${number}.`);
    }),
  );
});

describe('a change of something that lies in a dossier', () => {
  const item = (number: number, title: string) => ({ id: `d${number}`, dossierId: dossierId(number), title });
  const changed = [1, 2].map((number) => changeWithin(item(number, ''), item(number, `title ${number}`)));
  const entry: JournalEntry = { ...entryAbout([]), diff: { documents: tableDiff({ changed }) } };

  test('names its dossier, and nothing that has not changed is a change', () => {
    expect(dossiersOf(entry.diff)).toEqual([1, 2].map(dossierId));
    expect(changeWithin(item(1, 'same'), item(1, 'same'))).toBe(null);
  });

  test('goes with its dossier, and stays with it', () => {
    const left = withoutDossiers(entry, new Set([dossierId(1)]));
    expect(JSON.stringify(left.diff)).not.toContain('title 1');
    expect(JSON.stringify(left.diff)).toContain('title 2');
    expect(left.dossierIds).toEqual([dossierId(2)]);
    expect(JSON.stringify(onlyDossier(entry, dossierId(1)).diff)).not.toContain('title 2');
  });
});

describe('a reminder, and who has recommended one', () => {
  const customer = dossierWith({}, 1);
  const reminder: Dossier = {
    ...dossierWith({ sheet: { repeats: null, turn: null } }, 2),
    reminds: { dossierId: customer.id, kind: 'birthday', anniversary: null },
  };
  const referred = withCare(dossierWith({}, 3), { phase: 'awareness', referredBy: customer.id });
  const only = withCare(dossierWith({}, 4), { referredBy: customer.id });
  const diff: BinderDiff = {
    dossiers: tableDiff({
      added: [reminder],
      changed: [
        changeBetween({ ...referred, care: null }, referred),
        changeBetween({ ...only, care: { ...only.care, referredBy: null } as Dossier['care'] }, only),
      ],
    }),
  };
  const entry: JournalEntry = { ...entryAbout([]), diff, dossierIds: dossiersOf(diff) };

  test('are about the dossier that they name', () => {
    expect(new Set(entry.dossierIds)).toEqual(new Set([1, 2, 3, 4].map(dossierId)));
  });

  test('go with it, and what was known besides stays', () => {
    const left = withoutDossiers(entry, new Set([customer.id]));
    expect(JSON.stringify(left)).not.toContain(customer.id);
    expect(left.diff.dossiers?.added).toEqual([]);
    expect(left.diff.dossiers?.changed).toEqual([
      { id: referred.id, from: { care: null }, to: { care: { ...referred.care, referredBy: null } } },
    ]);
  });

  test('belong to the part of its dossier', () => {
    expect(onlyDossier(entry, customer.id).diff.dossiers?.added).toEqual([reminder]);
    expect(onlyDossier(entry, only.id).diff.dossiers?.added).toEqual([]);
  });
});
