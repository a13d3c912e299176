import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClosingWait, doubleClick, longestSilence } from '../../src/main/modules/closing-wait';

const askPage = vi.fn<() => void>();
const close = vi.fn<() => void>();
let wait: ClosingWait;
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  wait = new ClosingWait(askPage, close);
});
afterEach(() => void vi.useRealTimers());

test('the page is asked, and the window closes when it is ready', () => {
  expect(wait.mayClose(true)).toBe(false);
  expect(askPage).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
  wait.finish();
  expect(close).toHaveBeenCalledOnce();
  expect(wait.mayClose(true)).toBe(true);
  vi.runAllTimers();
  expect(close).toHaveBeenCalledOnce();
});

test('a window without a page that could answer closes at once', () => {
  expect(wait.mayClose(false)).toBe(true);
  expect(askPage).not.toHaveBeenCalled();
});

test('a page that says nothing is waited for only so long', () => {
  wait.mayClose(true);
  vi.advanceTimersByTime(longestSilence - 1);
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(close).toHaveBeenCalledOnce();
});

test('a page that is at work is waited for longer', () => {
  wait.mayClose(true);
  for (let times = 0; times < 5; times++) {
    vi.advanceTimersByTime(longestSilence - 1);
    wait.hear();
  }
  expect(close).not.toHaveBeenCalled();
  vi.advanceTimersByTime(longestSilence);
  expect(close).toHaveBeenCalledOnce();
});

test('a double click asks once; who asks again later does not want to wait', () => {
  expect(wait.mayClose(true)).toBe(false);
  vi.advanceTimersByTime(doubleClick - 1);
  expect(wait.mayClose(true)).toBe(false);
  expect(askPage).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  expect(wait.mayClose(true)).toBe(true);
  vi.runAllTimers();
  expect(close).not.toHaveBeenCalled();
});

test('a page that vanishes while it is waited for is not waited for any longer', () => {
  wait.mayClose(true);
  expect(wait.mayClose(false)).toBe(true);
});

test('a page that is ready or at work without being asked changes nothing', () => {
  wait.hear();
  wait.finish();
  vi.runAllTimers();
  expect(close).not.toHaveBeenCalled();
  expect(wait.mayClose(true)).toBe(false);
});
