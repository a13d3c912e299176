import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import {
  missingOutcomes,
  retiredOutcomes,
  withOutcomeAdded,
  withOutcomeBack,
  withOutcomeChanged,
  withOutcomeMoved,
  withOutcomeTakenOut,
} from '@shared/domain/filing/outcome-table';
import { type Outcome, outcomeSchema, shippedOutcomes } from '@shared/domain/records/outcome';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { shippedOutcome } from '../fixtures';

const own: Outcome = { ...shippedOutcome('noAnswer'), id: 'fair', name: 'Met at the fair', retired: false };
const ids = (outcomes: readonly Outcome[]) => outcomes.map(({ id }) => id);
const find = (outcomes: readonly Outcome[], id: string) => outcomes.find((one) => one.id === id) ?? expect.fail(id);

describe('the order of the table', () => {
  it('is that of the keys, and moves by one place', () => {
    const up = withOutcomeMoved(shippedOutcomes, 'noAnswer', -1);
    expect(ids(offeredOutcomes(up)).slice(0, 3)).toEqual(['noAnswer', 'spoke', 'voicemail']);
    expect(ids(offeredOutcomes(withOutcomeMoved(up, 'noAnswer', 1)))).toEqual(ids(shippedOutcomes));
    expect(withOutcomeMoved(shippedOutcomes, 'spoke', -1)).toBe(shippedOutcomes);
    expect(withOutcomeMoved(shippedOutcomes, 'wrongNumber', 1)).toBe(shippedOutcomes);
    expect(withOutcomeMoved(shippedOutcomes, 'nobody', 1)).toBe(shippedOutcomes);
  });

  it('follows the numbers, not the way the records lie', () => {
    expect(ids(offeredOutcomes(shippedOutcomes.toReversed()))).toEqual(ids(shippedOutcomes));
  });

  it('passes over those no longer offered', () => {
    const retired = withOutcomeTakenOut(shippedOutcomes, 'noAnswer', true);
    expect(ids(offeredOutcomes(withOutcomeMoved(retired, 'voicemail', -1))).slice(0, 2)).toEqual([
      'voicemail',
      'spoke',
    ]);
  });
});

describe('adding and taking out', () => {
  it('adds at the end of those offered, also as the tenth', () => {
    const added = withOutcomeAdded(shippedOutcomes, own);
    expect(ids(offeredOutcomes(added))).toEqual([...ids(shippedOutcomes), 'fair']);
    expect(find(added, 'fair').order).toBe(9);
  });

  it('removes what was never used, and keeps on record what was', () => {
    const added = withOutcomeAdded(shippedOutcomes, own);
    expect(withOutcomeTakenOut(added, 'fair', false)).toEqual(shippedOutcomes);
    const retired = withOutcomeTakenOut(added, 'fair', true);
    expect(ids(offeredOutcomes(retired))).toEqual(ids(shippedOutcomes));
    expect(ids(retiredOutcomes(retired))).toEqual(['fair']);
    expect(find(retired, 'fair').name).toBe('Met at the fair');
    expect(ids(offeredOutcomes(withOutcomeBack(retired, 'fair')))).toEqual(ids(offeredOutcomes(added)));
    expect(withOutcomeBack(shippedOutcomes, 'spoke')).toBe(shippedOutcomes);
  });

  it('leaves one on offer', () => {
    const last = ids(shippedOutcomes).reduce<readonly Outcome[]>(
      (outcomes, id, index) => withOutcomeTakenOut(outcomes, id, index % 2 === 0),
      shippedOutcomes,
    );
    expect(ids(offeredOutcomes(last))).toEqual(['wrongNumber']);
    expect(withOutcomeTakenOut(last, 'wrongNumber', true)).toBe(last);
    expect(ids(retiredOutcomes(last))).toEqual(['spoke', 'voicemail', 'offerWanted', 'order']);
  });

  it('knows which of the shipped ones are gone, and brings them back as they came', () => {
    const without = withOutcomeTakenOut(shippedOutcomes, 'order', false);
    const [missing] = missingOutcomes(without);
    expect(ids(missingOutcomes(without))).toEqual(['order']);
    const back = withOutcomeAdded(without, missing ?? expect.fail());
    expect(find(back, 'order')).toEqual({ ...shippedOutcome('order'), order: 8 });
    expect(missingOutcomes(withOutcomeTakenOut(shippedOutcomes, 'order', true))).toEqual([]);
  });
});

describe('changing one', () => {
  it('names it, and gives a shipped one its own name back; another keeps the one it has', () => {
    const named = withOutcomeChanged(shippedOutcomes, 'spoke', { name: '  Talked ' });
    expect(find(named, 'spoke').name).toBe('Talked');
    for (const name of [null, '', '  ']) {
      expect(withOutcomeChanged(named, 'spoke', { name })).toEqual(shippedOutcomes);
      expect(find(withOutcomeChanged([own], 'fair', { name }), 'fair').name).toBe('Met at the fair');
    }
  });

  it('keeps the rules by attempt, one for each, the first from the first on', () => {
    const weeks = (count: number) => ({ kind: 'weeks', count }) as const;
    const proposals = [
      { fromAttempt: 5, next: weeks(5) },
      { fromAttempt: 2, next: weeks(2) },
      { fromAttempt: 5, next: weeks(6) },
    ];
    const changed = withOutcomeChanged(shippedOutcomes, 'noAnswer', { proposals });
    expect(find(changed, 'noAnswer').proposals).toEqual([
      { fromAttempt: 1, next: weeks(2) },
      { fromAttempt: 5, next: weeks(6) },
    ]);
    const reached = withOutcomeChanged(changed, 'noAnswer', { result: 'reached' });
    expect(find(reached, 'noAnswer').proposals).toEqual([{ fromAttempt: 1, next: weeks(2) }]);
  });
});

/** Anything that can be done to the table, with an outcome picked by number. */
type Step = (outcomes: readonly Outcome[], id: string) => readonly Outcome[];
const anyStep = fc.oneof(
  fc.boolean().map(
    (used): Step =>
      (outcomes, id) =>
        withOutcomeTakenOut(outcomes, id, used),
  ),
  fc.constantFrom<1 | -1>(1, -1).map(
    (by): Step =>
      (outcomes, id) =>
        withOutcomeMoved(outcomes, id, by),
  ),
  fc.constant<Step>((outcomes, id) => withOutcomeBack(outcomes, id)),
  fc.uuid().map(
    (id): Step =>
      (outcomes) =>
        withOutcomeAdded(outcomes, { ...own, id }),
  ),
  fc.string().map(
    (name): Step =>
      (outcomes, id) =>
        withOutcomeChanged(outcomes, id, { name }),
  ),
);

describe('whatever is done to the table', () => {
  it('every outcome can be stored, has a place of its own and a name, and one is on offer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, fc.nat()), { maxLength: 30 }), (steps) => {
        const end = steps.reduce<readonly Outcome[]>(
          (outcomes, [step, pick]) => step(outcomes, outcomes[pick % outcomes.length]?.id ?? ''),
          shippedOutcomes,
        );
        expect(offeredOutcomes(end).length).toBeGreaterThan(0);
        expect(new Set(ids(end)).size).toBe(end.length);
        expect(end.map(({ order }) => order).sort((left, right) => left - right)).toEqual([...end.keys()]);
        for (const outcome of end) {
          expect(parse(outcomeSchema, outcome)).toEqual(outcome);
          expect(outcome.name !== null || ids(shippedOutcomes).includes(outcome.id)).toBe(true);
          expect(outcome.name).not.toBe('');
        }
      }),
    );
  });
});
