import { expect, test } from 'vitest';
import { keptWithoutErased } from '@shared/domain/backup/without-erased';
import { takeDossiers } from '@shared/domain/backup/take-dossiers';
import { withCare } from '@shared/domain/care/change-care';
import { newBinder } from '@shared/domain/records/binder';
import type { ReminderKind } from '@shared/domain/records/care';
import type { Dossier } from '@shared/domain/records/dossier';
import { binderId, dossierId, dossierWith } from '../fixtures';

const customer = dossierWith({}, 1);

function reminder(number: number, kind: ReminderKind, fields: Partial<Dossier> = {}): Dossier {
  const reminds = { dossierId: customer.id, kind, anniversary: null };
  return dossierWith({ sheet: { repeats: null, turn: null }, reminds, ...fields }, number);
}

const records = (...dossiers: Dossier[]) => ({
  binders: [newBinder(binderId, 'Own', 1)],
  dossiers,
  contacts: [],
  documents: [],
  calculations: [],
  forms: [],
  filledForms: [],
  playbooks: [],
});

test('a dossier taken out of a backup brings its reminders, and no second one of the same', () => {
  const then = records(customer, reminder(2, 'birthday'), reminder(3, 'complaint'), dossierWith({}, 9));
  const gone = takeDossiers(records(), then, new Set([customer.id]));
  expect(gone.dossiers?.added.map(({ id }) => id)).toEqual([1, 2, 3].map(dossierId));
  const since = records(
    { ...customer, about: 'since' },
    reminder(4, 'birthday'),
    reminder(3, 'complaint', { about: 'x' }),
  );
  const diff = takeDossiers(since, then, new Set([customer.id]));
  expect(diff.dossiers?.added).toEqual([]);
  expect(diff.dossiers?.changed.map(({ id }) => id)).toEqual([1, 3].map(dossierId));
});

test('who was erased is left out with the reminders, and named by nobody', () => {
  const referred = withCare(dossierWith({}, 5), { referredBy: customer.id, phase: 'awareness' });
  const kept = keptWithoutErased(records(customer, reminder(2, 'birthday'), referred), new Set([customer.id]));
  expect(kept.dossiers).toEqual([withCare(referred, { referredBy: null })]);
});
