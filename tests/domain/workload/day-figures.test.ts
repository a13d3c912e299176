import { describe, expect, it } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { Dossier } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { noWork, type ShelfWork, shelfWorkAfter } from '@shared/domain/workload/shelf-work';
import { dossierWith } from '../fixtures';

const friday = plainDate('2026-03-13');
const saturday = addDays(friday, 1);

function ground(dossiers: readonly Dossier[]) {
  const work = new Map<Shelf, ShelfWork>();
  for (const dossier of dossiers) {
    const shelf = shelfOf(dossier);
    work.set(shelf, shelfWorkAfter(work.get(shelf) ?? noWork, dossier, 1));
  }
  return { work, estimates: shippedEstimates, calendar: mondayToFriday, today: friday };
}

const behind = (date = friday, minutes = 100) => dossierWith({ place: behindDay(date), minutes });

describe('rule 9: the load of a day', () => {
  it('is what lies there, for today with what is overdue', () => {
    const lying = ground([behind(), behind(addDays(friday, -2)), behind(addDays(friday, -40)), behind(saturday)]);
    expect(dayFigures(friday, lying)).toMatchObject({ minutes: 300, count: 3, overdue: 2, capacity: 420 });
    expect(dayFigures(addDays(friday, -2), lying)).toMatchObject({ minutes: 100, count: 1, overdue: 0 });
  });

  it('says how full the day is', () => {
    const fullness = (...minutes: number[]) =>
      dayFigures(friday, ground(minutes.map((each) => behind(friday, each)))).fullness;
    expect([fullness(), fullness(336), fullness(337), fullness(420), fullness(400, 21)]).toEqual([
      'room',
      'room',
      'nearlyFull',
      'full',
      'over',
    ]);
  });

  it('finds any work too much for a free day', () => {
    expect(dayFigures(saturday, ground([behind(saturday, 1)]))).toMatchObject({ capacity: 0, fullness: 'over' });
    expect(dayFigures(saturday, ground([])).fullness).toBe('room');
  });
});
