import { describe, expect, it } from 'vitest';
import { readDuration } from '@shared/domain/time/read-duration';

describe('a duration', () => {
  it.each([
    ['25', 25],
    ['0', 0],
    [' 25 min. ', 25],
    ['25 Minuten', 25],
    ['1:30', 90],
    ['0:05 h', 5],
    ['1 h', 60],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1,5 Std.', 90],
    ['0.25 hours', 15],
    ['2 Stunden', 120],
    ['24 h', 1440],
    ['1440', 1440],
  ])('is read from "%s"', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each(['', 'lang', '-5', '1:60', '1,5', '1,5 h 30 min', '25 h', '1441', '10 km', '1 h 2 h', '9999999'])(
    'is not "%s"',
    (text) => {
      expect(readDuration(text)).toBeNull();
    },
  );
});
