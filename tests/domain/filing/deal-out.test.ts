import { describe, expect, it } from 'vitest';
import { daysToDealOnto } from '@shared/domain/filing/deal-out';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';

const ends = (wanted: string | null, today: string) => {
  const days = daysToDealOnto(wanted === null ? null : month(wanted), plainDate(today), mondayToFriday);
  return [days[0], days.at(-1)];
};

describe('rule 4: the days a month is dealt out onto', () => {
  it('are what is left of the present month', () => {
    expect(ends(null, '2026-03-13')).toEqual(['2026-03-13', '2026-03-31']);
    expect(ends('2026-02', '2026-03-13')).toEqual(['2026-03-13', '2026-03-31']);
  });

  it('are those of a month to come', () => {
    expect(ends('2026-04', '2026-03-13')).toEqual(['2026-04-01', '2026-04-30']);
  });

  it('reach into the next month when no working day is left of this one', () => {
    expect(ends(null, '2026-05-30')).toEqual(['2026-05-30', '2026-06-30']);
  });
});
