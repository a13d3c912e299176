import { describe, expect, it } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { addDays } from '@shared/domain/time/plain-date';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { shelfWorkOf } from '@shared/domain/workload/shelf-work';
import { dossierWith } from '../fixtures';
import { friday, groundOf } from './load-ground';

const saturday = addDays(friday, 1);
const behind = (date = friday, minutes = 100) => dossierWith({ place: behindDay(date), minutes });

describe('rule 9: the load of a day', () => {
  it('is what lies there, for today with what is overdue', () => {
    const lying = groundOf([behind(), behind(addDays(friday, -2)), behind(addDays(friday, -40)), behind(saturday)]);
    expect(dayFigures(friday, lying)).toMatchObject({ minutes: 300, count: 3, overdue: 2, capacity: 420 });
    expect(dayFigures(addDays(friday, -2), lying)).toMatchObject({ minutes: 100, count: 1, overdue: 0 });
  });

  it('keeps what was done today: the day is as full as before', () => {
    const lying = groundOf([behind(friday, 300)], { done: 150 });
    expect(dayFigures(friday, lying)).toMatchObject({ minutes: 450, done: 150, count: 1, fullness: 'over' });
    expect(dayFigures(friday, lying).load.first).toBe(300);
    expect(dayFigures(saturday, lying)).toMatchObject({ minutes: 0, done: 0 });
  });

  it('can be asked with what would come to the day', () => {
    const coming = shelfWorkOf([behind(friday, 30), behind(friday, 20)]);
    const monday = addDays(friday, 3);
    expect(dayFigures(monday, groundOf([behind(monday)]), coming)).toMatchObject({ minutes: 150, count: 3 });
  });

  it('says how full the day is', () => {
    const fullness = (...minutes: number[]) =>
      dayFigures(friday, groundOf(minutes.map((each) => behind(friday, each)))).fullness;
    expect([fullness(), fullness(336), fullness(337), fullness(420), fullness(400, 21)]).toEqual([
      'room',
      'room',
      'nearlyFull',
      'full',
      'over',
    ]);
  });

  it('finds any work too much for a free day', () => {
    expect(dayFigures(saturday, groundOf([behind(saturday, 1)]))).toMatchObject({ capacity: 0, fullness: 'over' });
    expect(dayFigures(saturday, groundOf([])).fullness).toBe('room');
  });
});
