import { expect, test } from 'vitest';
import { compareMessages, repeatedKeys } from '../../scripts/lib/message-parity.mjs';

test('languages that agree have no problems, however their plurals branch', () => {
  const en = { list: { count: '{n, plural, one {# day of {name}} other {# days of {name}}}' } };
  const de = {
    list: { count: '{n, plural, =0 {kein Tag von {name}} one {# Tag von {name}} other {# Tage von {name}}}' },
  };
  expect(compareMessages({ en, de })).toEqual([]);
});

test.each([
  ['a missing key', { a: 'x', b: 'x' }, { a: 'x' }, ['de lacks b']],
  ['a missing branch', { a: { b: 'x' } }, { a: {} }, ['de lacks a.b']],
  ['an empty text', { a: 'x' }, { a: ' ' }, ['de has no text for a']],
  [
    'another placeholder',
    { a: '{day} of {name}' },
    { a: '{day} von {Name}' },
    ['a has different placeholders: day, name / Name, day'],
  ],
  [
    'a broken message',
    { a: 'x' },
    { a: '{day' },
    ['de has a broken message a (unreadable, EXPECT_ARGUMENT_CLOSING_BRACE)'],
  ],
])('%s is found', (_case, en, de, problems) => {
  expect(compareMessages({ en, de })).toEqual(problems);
});

test('no messages at all is a problem', () => {
  expect(compareMessages({ en: {}, de: {} })).toEqual(['There are no messages.']);
});

test('a key that stands twice in one object is found, where it stands', () => {
  const json = '{ "a": { "x": "1", "y": { "x": "2" }, "x" : "3" }, "b": { "x": "{n}: \\"a\\": 4" }, "a": {} }';
  expect(repeatedKeys('de', json)).toEqual(['de has a.x twice', 'de has a twice']);
});

test('the same key in different objects, and what only looks like a key, are no problem', () => {
  const json = JSON.stringify({ a: { x: '"x": {x}', y: 'x' }, b: { x: '\\' }, x: { a: { x: 'x' } } });
  expect(repeatedKeys('en', json)).toEqual([]);
});
