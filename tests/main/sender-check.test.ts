import { expect, test } from 'vitest';
import { refusalOf } from '../../src/main/ipc/sender-check';

const page = 'app://ringbuch/';

test('a call from the main frame of the page is answered', () => {
  expect(refusalOf({ senderFrame: { url: 'app://ringbuch/', parent: null } }, page)).toBeUndefined();
});

test('a call from a frame that is gone is refused', () => {
  expect(refusalOf({ senderFrame: null }, page)).toBe('its frame is gone');
});

test('a call from a frame inside the page is refused, also of the same origin', () => {
  expect(refusalOf({ senderFrame: { url: 'app://ringbuch/', parent: {} } }, page)).toBe(
    'it does not come from a main frame',
  );
});

test.each([
  'app://elsewhere/',
  'https://ringbuch/',
  'http://app//ringbuch/',
  'data:text/html,app://ringbuch/',
  'about:blank',
  'file:///',
  '',
])('a call from %s is refused', (url) => {
  expect(refusalOf({ senderFrame: { url, parent: null } }, page)).toBe('it comes from a foreign origin');
});
