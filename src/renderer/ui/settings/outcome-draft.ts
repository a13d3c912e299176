import { err, ok, type Result } from '@shared/domain/base/result';
import type { OutcomeChange } from '@shared/domain/filing/outcome-table';
import type { CloseReason } from '@shared/domain/filing/place';
import { isSale, type NextStep, type Outcome, type ProposalRule, toneOf } from '@shared/domain/records/outcome';
import { fold } from '@shared/domain/search/fold';

/** A proposal rule as it stands in its fields. */
export interface RuleDraft {
  /** Tells the rules apart while they are typed. */
  readonly key: number;
  readonly fromAttempt: string;
  readonly kind: NextStep['kind'];
  readonly count: string;
  readonly reason: CloseReason;
}

/** An outcome as it stands in the form. */
export type OutcomeDraft = Required<Pick<OutcomeChange, 'result' | 'task' | 'asksPromise'>> & {
  readonly sale: boolean;
  readonly name: string;
  readonly tone: NonNullable<Outcome['tone']>;
  readonly rules: readonly RuleDraft[];
};

/** A number is no whole one from 1 to 1000; two rules begin at one attempt; the name is empty, or another outcome's. */
export type OutcomeProblem = 'nameMissing' | 'nameTaken' | 'number' | 'sameAttempt';

export const newOutcomeDraft: OutcomeDraft = {
  name: '',
  result: 'reached',
  task: 'call',
  asksPromise: false,
  sale: false,
  tone: 'neutral',
  rules: [{ key: 0, fromAttempt: '1', kind: 'workingDays', count: '5', reason: 'notInterested' }],
};

/** @param name what it is called now, in the language of the user. */
export function draftOf(outcome: Outcome, name: string): OutcomeDraft {
  const { result, task, asksPromise, proposals } = outcome;
  return {
    name,
    result,
    task,
    asksPromise,
    sale: isSale(outcome),
    tone: toneOf(outcome),
    rules: proposals.map(ruleDraftOf),
  };
}

function ruleDraftOf({ fromAttempt, next }: ProposalRule, key: number): RuleDraft {
  const count = next.kind === 'close' ? '1' : String(next.count);
  const reason = next.kind === 'close' ? next.reason : 'unreachable';
  return { key, fromAttempt: String(fromAttempt), kind: next.kind, count, reason };
}

/** The rules with one more, some attempts after the last. */
export function withRuleAdded(rules: readonly RuleDraft[]): readonly RuleDraft[] {
  const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
  const last = Math.max(1, ...rules.map(({ fromAttempt }) => readCount(fromAttempt) ?? 1));
  return [...rules, { key, fromAttempt: String(last + 2), kind: 'weeks', count: '1', reason: 'unreachable' }];
}

/**
 * What the form says, or why it can't be stored yet.
 * @param shippedName what the outcome is called without a name of its own; null for one that did not come with the app.
 * @param others the names of the other outcomes.
 */
export function readDraft(
  draft: OutcomeDraft,
  shippedName: string | null,
  others: readonly string[],
): Result<Required<OutcomeChange>, OutcomeProblem> {
  const { result, task, asksPromise, sale, tone } = draft;
  const typed = draft.name.trim();
  const name = typed === shippedName || typed === '' ? null : typed;
  if (name === null && shippedName === null) return err('nameMissing');
  if (others.some((other) => fold(other) === fold(name ?? shippedName ?? ''))) return err('nameTaken');
  const proposals = readRules(result === 'reached' ? draft.rules.slice(0, 1) : draft.rules);
  return proposals.ok ? ok({ name, result, task, asksPromise, sale, tone, proposals: proposals.value }) : proposals;
}

function readRules(rules: readonly RuleDraft[]): Result<ProposalRule[], OutcomeProblem> {
  const read: ProposalRule[] = [];
  for (const [index, rule] of rules.entries()) {
    const fromAttempt = index === 0 ? 1 : readCount(rule.fromAttempt);
    const next = readStep(rule);
    if (fromAttempt === null || next === null) return err('number');
    read.push({ fromAttempt, next });
  }
  const attempts = new Set(read.map(({ fromAttempt }) => fromAttempt));
  return attempts.size < read.length ? err('sameAttempt') : ok(read);
}

function readStep({ kind, count, reason }: RuleDraft): NextStep | null {
  if (kind === 'close') return { kind, reason };
  const number = readCount(count);
  return number === null ? null : { kind, count: number };
}

function readCount(text: string): number | null {
  const number = Number(text);
  return /^\s*\d+\s*$/.test(text) && number >= 1 && number <= 1_000 ? number : null;
}
