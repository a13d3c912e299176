import fc from 'fast-check';
import { relationPhases } from '@shared/domain/records/care';
import type { ItemKey, PartKey, PlaybookOrigin } from '@shared/domain/records/ids';
import { tasks } from '@shared/domain/records/outcome';
import {
  acquaintances,
  gravities,
  type Objection,
  partKinds,
  type PlaybookContent,
  type PlaybookPart,
  type PlaybookUse,
  type PlaybookVersion,
} from '@shared/domain/records/playbook';

export const origin = '0199f000-0000-7000-8000-0000000000c1' as PlaybookOrigin;
export const key = (name: string) => name as PartKey & ItemKey;

/** A part of each kind. */
export const everyPart: readonly PlaybookPart[] = [
  { kind: 'opening', key: key('opening'), title: '', items: [{ key: key('o1'), text: 'Guten Tag' }] },
  { kind: 'questions', key: key('questions'), title: 'Fragen', items: [{ key: key('q1'), text: 'Wie heute?' }] },
  {
    kind: 'objections',
    key: key('objections'),
    title: '',
    items: [
      { key: key('e1'), text: 'Zu teuer', answer: 'Verglichen womit?' },
      { key: key('e2'), text: 'Keine Zeit für Bürokram', answer: 'Wann passt es?' },
    ],
  },
  {
    kind: 'checklist',
    key: key('checklist'),
    title: '',
    items: [
      { key: key('c1'), text: 'Bedankt' },
      { key: key('c2'), text: 'Weitergegeben' },
    ],
  },
  {
    kind: 'situations',
    key: key('situations'),
    title: '',
    items: [{ key: key('s1'), text: 'Wird laut', gravity: 'conflict', answer: 'Leiser sprechen' }],
  },
];

export const anyUse: PlaybookUse = { tasks: [], acquaintance: 'any', phases: [] };

export function playbookOf(changed: Partial<PlaybookVersion> = {}): PlaybookVersion {
  return { origin, version: 1, name: 'Erstanruf', purpose: '', ...anyUse, parts: everyPart, ...changed };
}

const words = fc.string({ maxLength: 30 });
const keys = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
const distinct = <Item extends { readonly key: string }>(items: fc.Arbitrary<Item>, maxLength: number) =>
  fc.uniqueArray(items, { maxLength, selector: (item) => item.key });
const item = { key: keys as fc.Arbitrary<ItemKey>, text: words };
const part: fc.Arbitrary<PlaybookPart> = fc.constantFrom(...partKinds).chain((kind): fc.Arbitrary<PlaybookPart> => {
  const head = { key: keys as fc.Arbitrary<PartKey>, title: words };
  switch (kind) {
    case 'objections': {
      const objection: fc.Arbitrary<Objection> = fc.record({ ...item, answer: words });
      return fc.record({ kind: fc.constant(kind), ...head, items: distinct(objection, 4) });
    }
    case 'situations': {
      const situation = fc.record({ ...item, gravity: fc.constantFrom(...gravities), answer: words });
      return fc.record({ kind: fc.constant(kind), ...head, items: distinct(situation, 4) });
    }
    default:
      return fc.record({ kind: fc.constant(kind), ...head, items: distinct(fc.record(item), 4) });
  }
});

export const uses: fc.Arbitrary<PlaybookUse> = fc.record({
  tasks: fc.subarray([...tasks]),
  acquaintance: fc.constantFrom(...acquaintances),
  phases: fc.subarray([...relationPhases]),
});

const contents: fc.Arbitrary<PlaybookContent> = fc
  .tuple(uses, fc.record({ name: words, purpose: words, parts: distinct(part, 5) }))
  .map(([use, rest]) => ({ ...use, ...rest }));

export const versions: fc.Arbitrary<PlaybookVersion> = fc
  .record({ content: contents, origin: fc.uuid({ version: 7 }), version: fc.integer({ min: 1, max: 1_000 }) })
  .map(({ content, origin: of, version }) => ({ origin: of as PlaybookOrigin, version, ...content }));
