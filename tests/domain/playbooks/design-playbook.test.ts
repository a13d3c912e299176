import { expect, test } from 'vitest';
import { itemsFrom, newPart, withoutEmpty } from '@shared/domain/playbooks/design-playbook';
import { partKinds, type PlaybookPart } from '@shared/domain/records/playbook';
import { playbookFile } from '@shared/domain/playbooks/playbook-file';
import { everyPart, key, playbookOf } from './fixtures';

test('parts that were only begun can be handed on', () => {
  const parts = partKinds.map((kind) => newPart(kind, key(kind)));
  expect(playbookFile.read(playbookFile.write([playbookOf({ parts })]))).toMatchObject({
    ok: true,
    value: [{ parts }],
  });
});

test('sentences keep their keys while they are reworded, moved or joined by others', () => {
  const before = [
    { key: key('a'), text: 'Eins' },
    { key: key('b'), text: 'Zwei' },
  ];
  let made = 0;
  const keysOf = (typed: string) => itemsFrom(typed, before, () => key(`n${++made}`)).map((item) => item.key);
  expect(keysOf('Zwei\nEins')).toEqual(['b', 'a']);
  expect(keysOf('Eins\nZwei, anders')).toEqual(['a', 'b']);
  expect(keysOf('Eins\n\n  Neu \nZwei')).toEqual(['a', 'n1', 'b']);
  expect(itemsFrom('x'.repeat(1_200), before, () => key('n'))[0]?.text).toHaveLength(1_000);
});

test('what was begun and left empty is not stored; an answer alone is something', () => {
  const objections: PlaybookPart = {
    kind: 'objections',
    key: key('objections'),
    title: '',
    items: [
      { key: key('a'), text: ' ', answer: '' },
      { key: key('b'), text: '', answer: 'Doch' },
    ],
  };
  const { parts } = withoutEmpty(playbookOf({ parts: [objections, ...everyPart.slice(0, 2)] }));
  expect(parts.map(({ items }) => items.map((item) => item.key))).toEqual([['b'], ['o1'], ['q1']]);
});
