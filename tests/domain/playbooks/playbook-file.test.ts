import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '@shared/domain/base/records-diff';
import { formFile } from '@shared/domain/forms/form-file';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import { playbookFile } from '@shared/domain/playbooks/playbook-file';
import type { BinderId, PlaybookId } from '@shared/domain/records/ids';
import { parsePlaybook, type Playbook, type PlaybookVersion } from '@shared/domain/records/playbook';
import { isTakenUnasked, planTemplates, takeTemplates } from '@shared/domain/templates/take-templates';
import { everyPart, playbookOf, versions } from './fixtures';

const binderId = '0199f000-0000-7000-8000-000000000c02' as BinderId;
let next = 0;
const moment = { instant: 1, newId: () => `0199f000-0000-7000-8000-${String(next++).padStart(12, '0')}` };
const many = fc.uniqueArray(versions, { maxLength: 4, selector: ({ origin }) => origin });
const kept = (playbook: PlaybookVersion) =>
  playbookRules.made(
    { id: moment.newId() as PlaybookId, binderId, origin: playbook.origin },
    playbook,
    1,
    playbook.version,
  );

function taken(present: readonly Playbook[], file: readonly PlaybookVersion[], all: boolean): Playbook[] {
  const plan = planTemplates(playbookRules, present, file);
  const chosen = new Set(plan.filter((one) => all || isTakenUnasked(one)).map(({ offered }) => offered.origin));
  const diff = takeTemplates(playbookRules, binderId, plan, chosen, moment);
  const changed = present.map((playbook) => {
    const change = diff.changed.find(({ id }) => id === playbook.id);
    return change ? parsePlaybook(applyChange(playbook, change)) : playbook;
  });
  return [...changed, ...diff.added];
}

describe('a file of playbooks', () => {
  test('holds what was exported, and nothing of the binder', () => {
    fc.assert(
      fc.property(many, (playbooks) => {
        const file = playbookFile.write(playbooks.map(kept));
        expect(playbookFile.read(file)).toEqual({ ok: true, value: playbooks.map(playbookRules.versionOf) });
        expect(file).not.toContain(binderId);
      }),
    );
  });

  test('taken twice changes nothing the second time, and what is stored is a playbook', () => {
    fc.assert(
      fc.property(many, many, fc.boolean(), (file, here, all) => {
        const once = taken(here.map(kept), file, all);
        expect(taken(once, file, all)).toEqual(once);
        expect(once.map(parsePlaybook)).toEqual(once);
      }),
    );
  });

  const good = playbookOf();
  const [opening] = everyPart;
  const fileWith = (playbooks: unknown, head: object = {}) =>
    JSON.stringify({ format: 'ringbuch-playbooks', formatVersion: 1, playbooks, ...head });
  const withPart = (part: object) => fileWith([{ ...good, parts: [{ ...opening, ...part }] }]);

  test.each<[string, string, string]>([
    ['forms', formFile.write([]), 'otherFile'],
    ['a later version', fileWith([], { formatVersion: 2 }), 'newer'],
    ['one playbook twice', fileWith([good, good]), 'damaged'],
    ['a version without a next one', fileWith([{ ...good, version: 1_000_001 }]), 'damaged'],
    ['a kind of contact that is none', fileWith([{ ...good, tasks: ['visit'] }]), 'damaged'],
    ['a kind of contact twice', fileWith([{ ...good, tasks: ['call', 'call'] }]), 'damaged'],
    ['a phase that is none', fileWith([{ ...good, phases: ['love'] }]), 'damaged'],
    ['a part that is none', withPart({ kind: 'script' }), 'damaged'],
    ['one part twice', fileWith([{ ...good, parts: [opening, opening] }]), 'damaged'],
    ['one item twice', withPart({ items: [opening?.items[0], opening?.items[0]] }), 'damaged'],
    ['a key that is a path', withPart({ key: '__proto__' }), 'damaged'],
    ['a sentence without end', withPart({ items: [{ key: 'a', text: 'x'.repeat(1_001) }] }), 'damaged'],
    [
      'too many parts',
      fileWith([{ ...good, parts: Array.from({ length: 41 }, (_, at) => ({ ...opening, key: `k${at}` })) }]),
      'damaged',
    ],
    [
      'too many items',
      withPart({ items: Array.from({ length: 101 }, (_, at) => ({ key: `k${at}`, text: 'x' })) }),
      'damaged',
    ],
  ])('from outside with %s is refused', (_what, text, problem) => {
    expect(playbookFile.read(text)).toEqual({ ok: false, problem });
  });

  test('from outside brings only what the format names', () => {
    const text = fileWith([{ ...good, id: 'x', dossier: 'Keller' }]).replace('"kind"', '"onload":"alert(1)","kind"');
    expect(playbookFile.read(`\ufeff${text}`)).toEqual({ ok: true, value: [good] });
  });
});
