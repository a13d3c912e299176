import { describe, expect, it } from 'vitest';
import { newBinder } from '@shared/domain/records/binder';
import {
  withException,
  withLeave,
  withoutException,
  withoutLeave,
  withWeekday,
  withWeekdayMinutes,
} from '@shared/domain/records/change-calendar';
import { plainDate } from '@shared/domain/time/plain-date';
import { binderId } from '../fixtures';

const binder = newBinder(binderId, 'Own', 1_000);
const leaveOf = (id: string, from: string, until: string) => ({
  id,
  name: id,
  from: plainDate(from),
  until: plainDate(until),
});

describe('changes of a calendar', () => {
  it('work a weekday in its place, and free it with its minutes kept', () => {
    const saturdays = withWeekday(withWeekdayMinutes(binder, 6, 240), 6, true);
    expect(saturdays.workingWeekdays).toEqual([1, 2, 3, 4, 5, 6]);
    expect(saturdays.weekMinutes).toEqual([420, 420, 420, 420, 420, 240, 420]);
    const mondays = withWeekday(withWeekday(saturdays, 1, false), 1, true);
    expect(mondays).toEqual(saturdays);
    expect(withWeekday(saturdays, 6, false).weekMinutes[5]).toBe(240);
  });

  it('keep leave in the order of its days, one of each id', () => {
    const [crete, fair] = [leaveOf('crete', '2026-10-05', '2026-10-17'), leaveOf('fair', '2026-06-01', '2026-06-05')];
    const both = withLeave(withLeave(binder, crete), fair);
    expect(both.leave).toEqual([fair, crete]);
    const later = { ...fair, from: plainDate('2026-11-02'), until: plainDate('2026-11-07') };
    expect(withLeave(both, later).leave).toEqual([crete, later]);
    expect(withoutLeave(both, 'fair').leave).toEqual([crete]);
  });

  it('keep one exception a day', () => {
    const [may, march] = [plainDate('2026-05-15'), plainDate('2026-03-14')];
    const free = { date: may, minutes: 0, note: 'bridge day' };
    const worked = { date: march, minutes: 240, note: '' };
    const both = withException(withException(binder, free), worked);
    expect(both.exceptions).toEqual([worked, free]);
    expect(withException(both, { ...free, minutes: 60 }).exceptions).toEqual([worked, { ...free, minutes: 60 }]);
    expect(withoutException(both, march).exceptions).toEqual([free]);
  });
});
