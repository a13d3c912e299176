import * as v from 'valibot';
import { relationPhases, type RelationPhase } from './care';
import {
  type BinderId,
  binderIdSchema,
  idText,
  type ItemKey,
  keyText,
  type PartKey,
  type PlaybookId,
  type PlaybookOrigin,
} from './ids';
import { type Task, tasks } from './outcome';
import { instantSchema, line } from './schemas';
import { areDistinct, shortText, someText, templateFields } from './template';

/** Here, and not beside the other ids: the first screen does without. */
export const playbookIdSchema = v.pipe(
  idText,
  v.transform((text) => text as PlaybookId),
);
const originSchema = v.pipe(
  idText,
  v.transform((text) => text as PlaybookOrigin),
);
const partKeySchema = v.pipe(
  keyText,
  v.transform((text) => text as PartKey),
);
const itemKeySchema = v.pipe(
  keyText,
  v.transform((text) => text as ItemKey),
);

/** More of either than this nobody reads during a talk. */
export const mostParts = 40;
export const mostItems = 100;

/** A line that can be said, asked or ticked off. */
export interface PlaybookLine {
  readonly key: ItemKey;
  readonly text: string;
}

/** What a customer objects, and what can be said to that. */
export interface Objection extends PlaybookLine {
  readonly answer: string;
}

export const gravities = ['typical', 'complex', 'conflict'] as const;
export type Gravity = (typeof gravities)[number];

/** What may happen in a talk, how hard that is, and what to do then. */
export interface Situation extends PlaybookLine {
  readonly gravity: Gravity;
  readonly answer: string;
}

interface Headed {
  readonly key: PartKey;
  /** Empty where the name of its kind says enough. */
  readonly title: string;
}

/** A part of a playbook; its items stand in the order in which they are needed. */
export type PlaybookPart =
  | (Headed & { readonly kind: 'opening' | 'questions' | 'checklist'; readonly items: readonly PlaybookLine[] })
  | (Headed & { readonly kind: 'objections'; readonly items: readonly Objection[] })
  | (Headed & { readonly kind: 'situations'; readonly items: readonly Situation[] });
export type PartKind = PlaybookPart['kind'];

/** In the order in which they are offered. */
export const partKinds: readonly PartKind[] = ['opening', 'questions', 'objections', 'checklist', 'situations'];

const lineFields = { key: itemKeySchema, text: line };
const itemsOf = <Item extends PlaybookLine>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(item),
    v.maxLength(mostItems),
    v.check((items) => areDistinct(items.map(({ key }) => key))),
  );
const lines = itemsOf<PlaybookLine>(v.object(lineFields));
const objections = itemsOf<Objection>(v.object({ ...lineFields, answer: someText }));
const situations = itemsOf<Situation>(v.object({ ...lineFields, gravity: v.picklist(gravities), answer: someText }));

const headed = { key: partKeySchema, title: shortText };
const partSchema: v.GenericSchema<unknown, PlaybookPart> = v.variant('kind', [
  v.object({ kind: v.literal('opening'), ...headed, items: lines }),
  v.object({ kind: v.literal('questions'), ...headed, items: lines }),
  v.object({ kind: v.literal('checklist'), ...headed, items: lines }),
  v.object({ kind: v.literal('objections'), ...headed, items: objections }),
  v.object({ kind: v.literal('situations'), ...headed, items: situations }),
]);

const partsSchema: v.GenericSchema<unknown, readonly PlaybookPart[]> = v.pipe(
  v.array(partSchema),
  v.maxLength(mostParts),
  v.check((parts) => areDistinct(parts.map(({ key }) => key))),
);

/** Whether a customer was reached before. */
export const acquaintances = ['any', 'first', 'repeat'] as const;
export type Acquaintance = (typeof acquaintances)[number];

/** For which contacts a playbook is meant. Where nothing is named, it is meant for all. */
export interface PlaybookUse {
  readonly tasks: readonly Task[];
  readonly acquaintance: Acquaintance;
  readonly phases: readonly RelationPhase[];
}

export interface PlaybookContent extends PlaybookUse {
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  /** In the order of the talk. */
  readonly parts: readonly PlaybookPart[];
}

/** One version of a playbook, as it is handed on in a file. */
export interface PlaybookVersion extends PlaybookContent {
  readonly origin: PlaybookOrigin;
  /** Counted from 1. */
  readonly version: number;
}

const someOf = <Name extends string>(names: readonly Name[]): v.GenericSchema<unknown, readonly Name[]> =>
  v.pipe(
    v.array(v.picklist(names)),
    v.check((some) => areDistinct(some)),
  );

const versionFields = {
  origin: originSchema,
  ...templateFields,
  tasks: someOf(tasks),
  acquaintance: v.picklist(acquaintances),
  phases: someOf(relationPhases),
  parts: partsSchema,
};

export const playbookVersionSchema: v.GenericSchema<unknown, PlaybookVersion> = v.object(versionFields);

/** A playbook of a binder, in its present version. Nothing of a customer stands in it. */
export interface Playbook extends PlaybookVersion {
  readonly id: PlaybookId;
  readonly binderId: BinderId;
  readonly addedAt: number;
}

/** Playbooks among the templates. */
export interface PlaybookKind {
  readonly content: PlaybookContent;
  readonly id: PlaybookId;
  readonly origin: PlaybookOrigin;
}

export const playbookSchema = v.object({
  id: playbookIdSchema,
  binderId: binderIdSchema,
  ...versionFields,
  addedAt: instantSchema,
});

export function parsePlaybook(value: unknown): Playbook {
  return v.parse(playbookSchema, value);
}
