import * as v from 'valibot';
import { closeReasons } from '../filing/place';
import { countSchema, line } from './schemas';

/**
 * Whether a contact got through: counts as reached, as an attempt, or as neither (method.md, rule 7). `done` is no contact: the work of a
 * loose sheet was done.
 */
export const contactResults = ['reached', 'tried', 'note', 'done'] as const;

/** What the next contact will be. Whether a call is a first or a repeat call is computed. */
export const tasks = ['call', 'meeting', 'other'] as const;
export type Task = (typeof tasks)[number];

const positive = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));

/** Where an outcome proposes to file (method.md, rule 8). Relative days land on working days (rule 5). */
export const nextStepSchema = v.variant('kind', [
  v.object({ kind: v.literal('workingDays'), count: positive }),
  v.object({ kind: v.literal('weeks'), count: positive }),
  v.object({ kind: v.literal('months'), count: positive }),
  v.object({ kind: v.literal('close'), reason: v.picklist(closeReasons) }),
]);
export type NextStep = v.InferOutput<typeof nextStepSchema>;

/** From which attempt in a row on a step is proposed; attempt 1 always has one. */
export const proposalRuleSchema = v.object({ fromAttempt: positive, next: nextStepSchema });
export type ProposalRule = v.InferOutput<typeof proposalRuleSchema>;

/** The colour of an outcome where outcomes are compared; its name always stands beside it. */
export const outcomeTones = ['neutral', 'good', 'open', 'waiting', 'poor'] as const;
export type OutcomeTone = (typeof outcomeTones)[number];

/** One entry of the binder's outcome list. `name` is null while it carries the shipped, translated name of its id. */
export const outcomeSchema = v.object({
  id: v.pipe(line, v.minLength(1)),
  name: v.nullable(line),
  result: v.picklist(['reached', 'tried'] as const),
  task: v.picklist(tasks),
  asksPromise: v.boolean(),
  proposals: v.pipe(v.array(proposalRuleSchema), v.minLength(1)),
  order: countSchema,
  /** Null while it has the shipped tone of its id. */
  tone: v.optional(v.nullable(v.picklist(outcomeTones)), null),
  /** Whether it is a sale, which is followed up; null while that is as shipped for its id. */
  sale: v.optional(v.nullable(v.boolean()), null),
  /** No longer offered; what was logged with it keeps it. */
  retired: v.optional(v.boolean(), false),
});
export type Outcome = v.InferOutput<typeof outcomeSchema>;

const retry: readonly ProposalRule[] = [
  { fromAttempt: 1, next: { kind: 'workingDays', count: 1 } },
  { fromAttempt: 3, next: { kind: 'weeks', count: 1 } },
  { fromAttempt: 6, next: { kind: 'months', count: 1 } },
];

function always(next: NextStep): ProposalRule[] {
  return [{ fromAttempt: 1, next }];
}

/** The ids of the outcomes that come with the app. */
export type ShippedOutcomeId =
  | 'spoke'
  | 'noAnswer'
  | 'voicemail'
  | 'callBack'
  | 'offerWanted'
  | 'appointment'
  | 'order'
  | 'notInterested'
  | 'wrongNumber';

type ShippedOutcome = Omit<Outcome, 'name' | 'order' | 'tone' | 'sale' | 'retired'> & { readonly id: ShippedOutcomeId };

const shipped: readonly ShippedOutcome[] = [
  {
    id: 'spoke',
    result: 'reached',
    task: 'call',
    asksPromise: false,
    proposals: always({ kind: 'weeks', count: 4 }),
  },
  { id: 'noAnswer', result: 'tried', task: 'call', asksPromise: false, proposals: [...retry] },
  {
    id: 'voicemail',
    result: 'tried',
    task: 'call',
    asksPromise: false,
    proposals: [
      { fromAttempt: 1, next: { kind: 'workingDays', count: 2 } },
      { fromAttempt: 3, next: { kind: 'weeks', count: 1 } },
      { fromAttempt: 6, next: { kind: 'months', count: 1 } },
    ],
  },
  {
    id: 'callBack',
    result: 'reached',
    task: 'call',
    asksPromise: true,
    proposals: always({ kind: 'workingDays', count: 1 }),
  },
  {
    id: 'offerWanted',
    result: 'reached',
    task: 'call',
    asksPromise: false,
    // In working days: a follow-up stands apart from the rhythm of the customer's class.
    proposals: always({ kind: 'workingDays', count: 5 }),
  },
  {
    id: 'appointment',
    result: 'reached',
    task: 'meeting',
    asksPromise: true,
    proposals: always({ kind: 'weeks', count: 1 }),
  },
  {
    id: 'order',
    result: 'reached',
    task: 'call',
    asksPromise: false,
    proposals: always({ kind: 'workingDays', count: 10 }),
  },
  {
    id: 'notInterested',
    result: 'reached',
    task: 'call',
    asksPromise: false,
    proposals: always({ kind: 'months', count: 6 }),
  },
  {
    id: 'wrongNumber',
    result: 'tried',
    task: 'other',
    asksPromise: false,
    proposals: always({ kind: 'workingDays', count: 1 }),
  },
];

/** The ids of the outcomes that every new binder starts with, in the order of their keys 1-9. */
export const shippedOutcomes: readonly Outcome[] = shipped.map((outcome, order) => ({
  ...outcome,
  name: null,
  order,
  tone: null,
  sale: null,
  retired: false,
}));

const shippedTones: Readonly<Record<ShippedOutcomeId, OutcomeTone>> = {
  spoke: 'good',
  noAnswer: 'waiting',
  voicemail: 'waiting',
  callBack: 'open',
  offerWanted: 'open',
  appointment: 'good',
  order: 'good',
  notInterested: 'poor',
  wrongNumber: 'poor',
};

const shippedIds: ReadonlySet<string> = new Set(shipped.map(({ id }) => id));

/** Whether an outcome came with the app, so that there is a name for it in every language. */
export function isShippedOutcome(id: string): id is ShippedOutcomeId {
  return shippedIds.has(id);
}

/** The tone of an outcome: the one that was chosen, else the shipped one. */
export function toneOf({ id, tone }: Pick<Outcome, 'id' | 'tone'>): OutcomeTone {
  return tone ?? (isShippedOutcome(id) ? shippedTones[id] : 'neutral');
}

/** Whether customers who gave this outcome have bought: as was chosen, else as shipped. */
export function isSale({ id, sale }: Pick<Outcome, 'id' | 'sale'>): boolean {
  return sale ?? id === 'order';
}
