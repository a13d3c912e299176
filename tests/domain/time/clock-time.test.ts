import { clockTime, clockTimeFrom, isClockTime } from '@shared/domain/time/clock-time';
import { describe, expect, it } from 'vitest';

describe('a time of day', () => {
  it.each(['00:00', '09:30', '19:59', '23:59'])('is %s', (text) => {
    expect(isClockTime(text)).toBe(true);
    expect(clockTime(text)).toBe(text);
  });

  it.each(['24:00', '9:30', '09:60', '09:3', '09:30:00', '09.30', ' 09:30', '09:30\n', ''])('is not "%s"', (text) => {
    expect(isClockTime(text)).toBe(false);
    expect(() => clockTime(text)).toThrow('Not a time of day');
  });

  it('is made of an hour and a minute', () => {
    for (let hour = -1; hour <= 24; hour++) {
      for (let minute = -1; minute <= 60; minute++) {
        const exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
        const text = `${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`;
        if (clockTimeFrom(hour, minute) !== (exists ? text : null)) expect.fail(text);
      }
    }
    expect(clockTimeFrom(9.5, 0)).toBeNull();
    expect(clockTimeFrom(9, Number.NaN)).toBeNull();
  });
});
