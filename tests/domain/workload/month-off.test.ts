import { expect, test } from 'vitest';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { monthOff } from '@shared/domain/workload/month-off';

const holiday = (date: string) => ({ date: plainDate(date), name: { de: date, en: date } });
const crete = { id: 'crete', name: 'Crete', from: plainDate('2026-05-26'), until: plainDate('2026-06-03') };
const harz = { id: 'harz', name: 'Harz', from: plainDate('2026-06-30'), until: plainDate('2026-07-01') };
const calendar = {
  ...mondayToFriday,
  // A Friday, a Saturday, a Monday that is worked all the same, and one during leave.
  holidays: ['2026-05-01', '2026-05-02', '2026-05-25', '2026-06-01'].map(holiday),
  leave: [crete, harz],
  exceptions: [{ date: plainDate('2026-05-25'), minutes: 60, note: '' }],
};

test.each([
  ['2026-04', 0, []],
  ['2026-05', 1, [crete]],
  ['2026-06', 0, [crete, harz]],
  ['2026-07', 0, []],
])('in %s %i working days are holidays, and the leave that falls into it is told once', (name, holidays, leave) => {
  expect(monthOff(month(name), calendar)).toEqual({ holidays, leave });
});
