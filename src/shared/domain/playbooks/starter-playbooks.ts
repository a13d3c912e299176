import type { ItemKey, PartKey, PlaybookOrigin } from '../records/ids';
import {
  type Gravity,
  type Objection,
  partKinds,
  type PartKind,
  type PlaybookPart,
  type PlaybookUse,
  type PlaybookVersion,
  type Situation,
} from '../records/playbook';

/** Which playbooks these are, in every binder and on every machine: added twice they are there once, and a team's changes meet. */
const starters = {
  firstCall: { origin: '0199f000-0000-7000-8000-000000000011', tasks: ['call'], acquaintance: 'first', phases: [] },
  offer: {
    origin: '0199f000-0000-7000-8000-000000000012',
    tasks: ['call'],
    acquaintance: 'repeat',
    phases: ['exploration', 'awareness', 'expansion'],
  },
  complaint: { origin: '0199f000-0000-7000-8000-000000000013', tasks: [], acquaintance: 'repeat', phases: [] },
  referral: {
    origin: '0199f000-0000-7000-8000-000000000014',
    tasks: [],
    acquaintance: 'repeat',
    phases: ['expansion', 'commitment'],
  },
  winningBack: {
    origin: '0199f000-0000-7000-8000-000000000015',
    tasks: ['call'],
    acquaintance: 'repeat',
    phases: ['dissolution'],
  },
} as const satisfies Record<string, PlaybookUse & { readonly origin: string }>;
type Starter = keyof typeof starters;

/**
 * The texts of the starter playbooks: the catalogues of both languages have them (`starterPlaybooks.…`), each part as one text with a line
 * for each item; what is answered to an objection or done in a situation stands in the line below.
 */
export type StarterPlaybookText = `${Starter}.${'name' | 'purpose' | PartKind}`;

/** How hard the situations are, in their order: the same in every language. */
const gravitiesOf: Readonly<Record<Starter, readonly Gravity[]>> = {
  firstCall: ['typical', 'typical', 'complex', 'conflict'],
  offer: ['typical', 'complex', 'complex', 'conflict'],
  complaint: ['typical', 'complex', 'conflict', 'conflict'],
  referral: ['typical', 'typical', 'complex', 'conflict'],
  winningBack: ['typical', 'complex', 'complex', 'conflict'],
};

/** The playbooks to begin with, in the user's language. Nothing about them is special once they are in a binder. */
export function starterPlaybooks(texts: (key: StarterPlaybookText) => string): PlaybookVersion[] {
  return (Object.keys(starters) as Starter[]).map((starter) => {
    const { origin, tasks, acquaintance, phases } = starters[starter];
    return {
      origin: origin as string as PlaybookOrigin,
      version: 1,
      name: texts(`${starter}.name`),
      purpose: texts(`${starter}.purpose`),
      tasks,
      acquaintance,
      phases: phases,
      parts: partKinds.map((kind) => partOf(kind, texts(`${starter}.${kind}`), gravitiesOf[starter])),
    };
  });
}

function partOf(kind: PartKind, text: string, gravities: readonly Gravity[]): PlaybookPart {
  const head = { key: kind as string as PartKey, title: '' };
  const lines = text.split('\n');
  switch (kind) {
    case 'objections':
      return { kind, ...head, items: answered(kind, lines) };
    case 'situations': {
      const items = answered(kind, lines).map((item, at): Situation => ({
        ...item,
        gravity: gravities[at] ?? 'typical',
      }));
      return { kind, ...head, items };
    }
    default:
      return { kind, ...head, items: lines.map((line, at) => ({ key: keyOf(kind, at), text: line })) };
  }
}

/** Every other line is the answer to the one above. */
function answered(kind: PartKind, lines: readonly string[]): Objection[] {
  return lines.flatMap((line, at) =>
    at % 2 === 0 ? [{ key: keyOf(kind, at / 2), text: line, answer: lines[at + 1] ?? '' }] : [],
  );
}

function keyOf(kind: PartKind, at: number): ItemKey {
  return `${kind}-${at + 1}` as ItemKey;
}
