import { describe, expect, test } from 'vitest';
import { parseRecords } from '@shared/domain/backup/backup-records';
import { comparedDossiers, differencesOf } from '@shared/domain/backup/differences';
import { restoreDiff } from '@shared/domain/backup/restore-diff';
import { takeDossiers } from '@shared/domain/backup/take-dossiers';
import { keptWithoutErased } from '@shared/domain/backup/without-erased';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import { newBinder } from '@shared/domain/records/binder';
import type { PlaybookId } from '@shared/domain/records/ids';
import type { Playbook } from '@shared/domain/records/playbook';
import { withoutDossiers } from '@shared/domain/records/parts-of-entry';
import { tableDiff } from '@shared/domain/base/records-diff';
import { binderId, dossierId, dossierWith } from '../fixtures';
import { origin, playbookOf } from '../playbooks/fixtures';

const playbook = (number: number, name = 'Erstanruf'): Playbook =>
  playbookRules.made(
    { id: `01890a5d-ac96-774b-a000-${String(number).padStart(12, '0')}` as PlaybookId, binderId, origin },
    playbookOf({ name }),
    1,
  );

const records = (...playbooks: Playbook[]) => ({
  binders: [newBinder(binderId, 'Own', 1)],
  dossiers: [dossierWith({}, 1)],
  contacts: [],
  documents: [],
  calculations: [],
  forms: [],
  filledForms: [],
  playbooks,
});

const now = records(playbook(1, 'Since then'), playbook(2));
const then = records(playbook(1), playbook(3));

describe('the playbooks of a backup', () => {
  test('come back with a whole backup, and those made since go', () => {
    const diff = restoreDiff(now, then);
    expect(diff.playbooks).toMatchObject({
      added: [playbook(3)],
      changed: [{ id: playbook(1).id, to: { name: 'Erstanruf' } }],
      removed: [playbook(2)],
    });
    const { tables } = differencesOf(diff, comparedDossiers(now, then, diff), 0);
    expect(tables.playbooks).toEqual({ added: 1, changed: 1, removed: 1 });
  });

  test('stay as they are where only a dossier is taken out of it', () => {
    expect(takeDossiers(now, then, new Set([dossierId(1)])).playbooks).toBeUndefined();
  });

  test('stay where persons were erased', () => {
    expect(keptWithoutErased(then, new Set([dossierId(1)])).playbooks).toEqual(then.playbooks);
    const diff = {
      playbooks: tableDiff({ added: [playbook(1)] }),
      dossiers: tableDiff({ added: [dossierWith({}, 1)] }),
    };
    const entry = {
      seq: 1,
      binderId,
      at: 1,
      verb: 'restoreBackup',
      subject: { dossierId: null, name: '', count: 1, from: null, to: null },
      diff,
      state: 'done',
      target: null,
      dossierIds: [dossierId(1)],
    } as const;
    expect(withoutDossiers(entry, new Set([dossierId(1)])).diff.playbooks).toEqual(diff.playbooks);
  });

  test('are refused in no binder', () => {
    const rows = (binders: readonly object[]) =>
      new Map<string, Record<string, unknown>[]>([
        ['binders', binders.map((binder) => ({ ...binder }))],
        ['playbooks', [{ ...playbook(1) }]],
      ]);
    expect(parseRecords(rows(then.binders)).playbooks).toEqual([playbook(1)]);
    expect(() => parseRecords(rows([]))).toThrow();
  });
});
