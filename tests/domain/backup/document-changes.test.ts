import { expect, test } from 'vitest';
import { restoreDiff } from '@shared/domain/backup/restore-diff';
import { takeDossiers } from '@shared/domain/backup/take-dossiers';
import { newBinder } from '@shared/domain/records/binder';
import { type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { DocumentId } from '@shared/domain/records/ids';
import { dossiersOf } from '@shared/domain/records/journal-entry';
import { binderId, dossierId, dossierWith } from '../fixtures';

const document = (number: number, fields: Partial<DossierDocument> = {}): DossierDocument => ({
  ...nothingSaid,
  id: `01890a5d-ac96-774b-9000-${String(number).padStart(12, '0')}` as DocumentId,
  binderId,
  dossierId: dossierId(1),
  name: 'Angebot.pdf',
  mediaType: '',
  bytes: 1,
  sha256: 'a'.repeat(64),
  addedAt: 1_000,
  ...fields,
});

const records = (...documents: DossierDocument[]) => ({
  binders: [newBinder(binderId, 'Own', 1)],
  dossiers: [dossierWith({}, 1)],
  contacts: [],
  documents,
  calculations: [],
  forms: [],
  filledForms: [],
  playbooks: [],
});

const then = records(document(1));
const now = records(document(1, { title: 'Since then', pinned: true }), document(2, { replaces: document(1).id }));

test('a dossier taken out of a backup has its documents as they were called then, and keeps what was added since', () => {
  const diff = takeDossiers(now, then, new Set([dossierId(1)]));
  expect(diff.documents).toEqual({
    added: [],
    changed: [
      {
        id: document(1).id,
        from: { dossierId: dossierId(1), title: 'Since then', pinned: true },
        to: { dossierId: dossierId(1), title: '', pinned: false },
      },
    ],
    removed: [],
  });
  expect(dossiersOf(diff)).toEqual([dossierId(1)]);
});

test('a whole backup says whose documents it changes, too', () => {
  const diff = restoreDiff(now, then);
  expect(dossiersOf({ documents: diff.documents ?? expect.fail() })).toEqual([dossierId(1)]);
  expect(diff.documents?.removed.map(({ id }) => id)).toEqual([document(2).id]);
});
