import { expect, test } from 'vitest';
import { readRow } from '@shared/domain/checking/read-row';
import { StoreCheck } from '@shared/domain/checking/store-check';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import type { PlaybookId } from '@shared/domain/records/ids';
import { parsePlaybook } from '@shared/domain/records/playbook';
import { binderId, dossierId } from '../fixtures';
import { origin, playbookOf } from '../playbooks/fixtures';

const id = '01890a5d-ac96-774b-b000-000000000001';
const mending = { home: binderId, stray: dossierId(9), now: 1, heading: 'Found:', binderName: 'Own' };
const playbook = playbookRules.made({ id: id as PlaybookId, binderId, origin }, playbookOf(), 1);

test('a sound playbook stays as it is', () => {
  expect(readRow('playbooks', playbook, mending)).toEqual({ record: playbook, finding: null });
});

test('of a playbook with a part that is none everything else is kept, and its parts stand in what it is for', () => {
  const row = { ...playbook, parts: [{ kind: 'script', items: ['Guten Tag'] }], tasks: 'call' };
  const { record, finding } = readRow('playbooks', row, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', key: id, name: 'Erstanruf', remedy: 'repair' });
  expect(parsePlaybook(record)).toMatchObject({ name: 'Erstanruf', parts: [], tasks: [] });
  expect(parsePlaybook(record).purpose).toMatch(/^Found:\ntasks: call\nparts: .*Guten Tag/);
});

test('what has no id can not be mended', () => {
  expect(readRow('playbooks', { ...playbook, id: 7 }, mending)).toMatchObject({ record: null });
});

test('a playbook in a binder that is not there brings that back', () => {
  const check = new StoreCheck(mending);
  check.take('playbooks', [playbook]);
  expect(check.findings()).toContainEqual({ kind: 'binderGone', binderId, dossiers: 0 });
  expect(check.plan().binders).toEqual([binderId]);
});
