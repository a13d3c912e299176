import { describe, expect, test } from 'vitest';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import {
  draftOf,
  newOutcomeDraft,
  type OutcomeDraft,
  readDraft,
  withRuleAdded,
} from '@renderer/ui/settings/outcome-draft';

const [spoke, noAnswer] = shippedOutcomes;
if (!spoke || !noAnswer) throw new Error('No outcomes');
const draft = draftOf(noAnswer, 'No answer');
const read = (typed: Partial<OutcomeDraft>, shippedName: string | null = 'No answer', others: readonly string[] = []) =>
  readDraft({ ...draft, ...typed }, shippedName, others);

describe('an outcome as it is typed', () => {
  test.each(shippedOutcomes)('is what it was while nothing is changed: $id', (outcome) => {
    const { result, task, asksPromise, proposals } = outcome;
    const unchanged = readDraft(draftOf(outcome, 'Name'), 'Name', []);
    expect(unchanged).toMatchObject({ ok: true, value: { name: null, result, task, asksPromise, proposals } });
  });

  test('has a name of its own only when one is typed', () => {
    expect(read({ name: ' Nobody there ' })).toMatchObject({ value: { name: 'Nobody there' } });
    expect(read({ name: 'No answer' })).toMatchObject({ value: { name: null } });
    expect(read({ name: ' ' })).toMatchObject({ value: { name: null } });
    expect(read({ name: ' ' }, null)).toMatchObject({ problem: 'nameMissing' });
    expect(readDraft(newOutcomeDraft, null, [])).toMatchObject({ problem: 'nameMissing' });
  });

  test('has a name that no other one has, also in other letters', () => {
    expect(read({ name: 'SPOKE' }, 'No answer', ['Spoke'])).toMatchObject({ problem: 'nameTaken' });
    expect(read({ name: '' }, 'No answer', ['No answer'])).toMatchObject({ problem: 'nameTaken' });
  });

  test.each(['', '0', '-1', '1.5', '1001', 'x', '1e2'])('takes no “%s” for a number', (typed) => {
    const [first, second] = draft.rules;
    if (!first || !second) expect.fail();
    expect(read({ rules: [{ ...first, count: typed }] })).toMatchObject({ problem: 'number' });
    expect(read({ rules: [first, { ...second, fromAttempt: typed }] })).toMatchObject({ problem: 'number' });
    expect(read({ rules: [{ ...first, count: typed, kind: 'close' }] })).toMatchObject({ ok: true });
  });

  test('has one step for each attempt', () => {
    const rules = draft.rules.map((rule) => ({ ...rule, fromAttempt: '3' }));
    expect(read({ rules })).toMatchObject({ problem: 'sameAttempt' });
    const more = withRuleAdded(draft.rules);
    expect(more.map(({ fromAttempt }) => fromAttempt)).toEqual(['1', '3', '6', '8']);
    expect(new Set(more.map(({ key }) => key)).size).toBe(4);
    expect(read({ rules: more })).toMatchObject({ ok: true });
  });

  test('has one step only once the customer is reached, whatever stands in the others', () => {
    const rules = draft.rules.map((rule, index) => (index === 0 ? rule : { ...rule, count: '' }));
    expect(read({ result: 'reached', rules })).toMatchObject({
      value: { proposals: [{ fromAttempt: 1, next: { kind: 'workingDays', count: 1 } }] },
    });
  });
});
