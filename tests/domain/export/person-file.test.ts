import { schemaNumber } from '@shared/domain/records/ledger';
import { expect, test } from 'vitest';
import { personFile } from '@shared/domain/export/person-file';
import { tableDiff } from '@shared/domain/base/records-diff';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import type { PlaybookId } from '@shared/domain/records/ids';
import { binderId, dossierWith, momentAt } from '../fixtures';
import { origin, playbookOf } from '../playbooks/fixtures';

test('the file of a person names its format, and has nothing of others', () => {
  const [keller, other] = [dossierWith(), dossierWith({ about: 'Somebody else’s' }, 2)];
  const playbook = playbookRules.made({ id: 'x' as PlaybookId, binderId, origin }, playbookOf(), 1);
  const entry: JournalEntry = {
    seq: 1,
    binderId,
    at: 1,
    verb: 'importCustomers',
    subject: { dossierId: null, name: '', count: 2, from: null, to: null },
    diff: { dossiers: tableDiff({ added: [keller, other] }), playbooks: tableDiff({ added: [playbook] }) },
    state: 'done',
    target: null,
    dossierIds: [keller.id, other.id],
  };
  const records = {
    dossier: keller,
    contacts: [],
    documents: [],
    calculations: [],
    filledForms: [],
    reminders: [],
    draft: null,
    cardDraft: null,
    calculationDrafts: [],
    filledFormDrafts: [],
    entries: [entry],
  };
  const text = personFile(records, new Map(), momentAt('2026-03-13'));
  expect(JSON.parse(text)).toMatchObject({
    format: 'ringbuch-person',
    formatVersion: 1,
    schema: schemaNumber,
    madeAt: '2026-03-13T10:00',
    dossier: keller,
    changes: [{ verb: 'importCustomers', diff: { dossiers: { added: [keller] } } }],
  });
  expect(text).not.toContain('playbooks');
  expect(text).not.toContain('Somebody else');
  expect(text).not.toContain(other.id);
});
