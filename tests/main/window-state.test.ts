import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWindowState, fitToScreens, parseWindowState, smallestWindow } from '../../src/main/modules/window-state';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

test('a state is read as it was written', () => {
  const state = { x: 10, y: 30, width: 1200, height: 800, maximized: true };
  expect(parseWindowState(JSON.stringify(state))).toEqual(state);
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"width":1e9,"height":700,"maximized":false}',
  '{"width":100,"height":700,"maximized":false}',
])('what is no state means the first one: %s', (text) => {
  expect(parseWindowState(text)).toEqual(firstWindowState);
});

test('whatever the file holds, a usable state comes out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { width, height, maximized } = parseWindowState(text);
      expect(width).toBeGreaterThanOrEqual(smallestWindow.width);
      expect(height).toBeGreaterThanOrEqual(smallestWindow.height);
      expect(typeof maximized).toBe('boolean');
    }),
  );
});

test('a window on a screen that is still there keeps its place', () => {
  const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };
  expect(fitToScreens(state, [laptop, second])).toEqual(state);
});

test('a window on a screen that is gone loses its place, not its size', () => {
  const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: true };
  expect(fitToScreens(state, [laptop])).toEqual({ width: 1200, height: 800, maximized: true });
});

test('a window too large for its screen shrinks', () => {
  expect(fitToScreens({ x: 0, y: 25, width: 3000, height: 2000, maximized: false }, [laptop])).toEqual({
    x: 0,
    y: 25,
    width: 1440,
    height: 875,
    maximized: false,
  });
});

test('the title bar can always be caught', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 });
  const state = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: smallestWindow.width, max: 5000 }),
    height: fc.integer({ min: smallestWindow.height, max: 5000 }),
    maximized: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (remembered) => {
      const { x, y, width } = fitToScreens(remembered, [laptop, second]);
      if (x === undefined || y === undefined) return;
      const isCatchable = [laptop, second].some(
        (area) =>
          Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 200 &&
          y >= area.y &&
          y + 40 <= area.y + area.height,
      );
      expect(isCatchable).toBe(true);
    }),
  );
});
