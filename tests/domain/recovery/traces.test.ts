import { describe, expect, test } from 'vitest';
import { type DossierId } from '@shared/domain/records/ids';
import { joinTraces, parseTraces, type Traces, tracesText, withoutTraces } from '@shared/domain/recovery/traces';
import { testId } from '../../support/builders';

const [first, second] = [testId() as DossierId, testId() as DossierId];
const traces: Traces = {
  persons: [first],
  since: 10,
  databases: ['ringbuch', 'ringbuch-2'],
  copies: ['kept-1', 'newest'],
  journal: true,
};

describe('what is still to be done after an erasure', () => {
  test('is read as it was written', () => {
    expect(parseTraces(tracesText(traces))).toEqual(traces);
  });

  test.each([
    ['is no JSON', 'torn'],
    ['lacks a part', JSON.stringify({ ...traces, journal: undefined })],
    ['names a database that is none of the user’s', JSON.stringify({ ...traces, databases: ['another-app'] })],
  ])('is not guessed when it %s', (_case, text) => {
    expect(parseTraces(text)).toBeNull();
  });

  test('is the work of both when another person is erased before it is done', () => {
    const more: Traces = { persons: [second], since: 5, databases: ['ringbuch-2'], copies: ['kept-9'], journal: false };
    expect(joinTraces(traces, more)).toEqual({
      persons: [first, second],
      since: 10,
      databases: ['ringbuch', 'ringbuch-2'],
      copies: ['kept-1', 'newest', 'kept-9'],
      journal: true,
    });
    expect(joinTraces(null, more)).toBe(more);
  });

  test('gets less item by item, and is forgotten with the last', () => {
    const less = withoutTraces(traces, { databases: ['ringbuch'], copies: ['kept-1', 'newest', 'unknown'] });
    expect(less).toEqual({ ...traces, databases: ['ringbuch-2'], copies: [] });
    const journalOnly = less && withoutTraces(less, { databases: ['ringbuch-2'] });
    expect(journalOnly?.journal).toBe(true);
    expect(journalOnly && withoutTraces(journalOnly, { journal: true })).toBeNull();
  });
});
