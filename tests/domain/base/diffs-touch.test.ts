import { diffsTouch } from '@shared/domain/base/diffs-touch';
import { type RecordsDiff, tableDiff } from '@shared/domain/base/records-diff';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly id: string;
  readonly name?: string;
}
interface Tables {
  readonly people: Row;
  readonly things: Row;
}

const changes = (id: string, ...fields: string[]): RecordsDiff<Tables> => {
  const values = (value: string) => Object.fromEntries(fields.map((field) => [field, value]));
  return { people: tableDiff<Row>({ changed: [{ id, from: values('old'), to: values('new') }] }) };
};
const adds = (id: string): RecordsDiff<Tables> => ({ people: tableDiff<Row>({ added: [{ id }] }) });
const removes = (id: string): RecordsDiff<Tables> => ({ people: tableDiff<Row>({ removed: [{ id }] }) });
const addsThing = (id: string): RecordsDiff<Tables> => ({ things: tableDiff<Row>({ added: [{ id }] }) });

describe('two diffs', () => {
  it.each([
    ['the same field of a record', changes('1', 'name'), changes('1', 'place', 'name'), true],
    ['different fields of a record', changes('1', 'name'), changes('1', 'place'), false],
    ['different records', changes('1', 'name'), changes('2', 'name'), false],
    ['a record that is added and then changed', adds('1'), changes('1', 'name'), true],
    ['a record that is changed and then removed', changes('1', 'name'), removes('1'), true],
    ['two added records', adds('1'), adds('2'), false],
    ['records of different tables under one id', adds('1'), addsThing('1'), false],
    ['nothing', {}, adds('1'), false],
  ] satisfies [string, RecordsDiff<Tables>, RecordsDiff<Tables>, boolean][])('over %s', (_, left, right, touch) => {
    expect(diffsTouch<Tables>(left, right)).toBe(touch);
    expect(diffsTouch<Tables>(right, left)).toBe(touch);
  });
});
