import { expect, test } from 'vitest';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { byTime } from '@renderer/state/promises';
import { dossierNamed } from '../support/builders';
import { binderId } from '../domain/fixtures';

const promisedFor = (date: string, time: string | null = null) =>
  dossierNamed(binderId, `${date} ${time ?? ''}`.trim(), {
    promise: {
      date: plainDate(date),
      time: time === null ? null : clockTime(time),
      words: '',
      givenOn: plainDate('2026-03-01'),
      moves: 0,
    },
  });

test('promises stand by what is over, today and coming, each by day and hour; without an hour last', () => {
  const dossiers = [
    promisedFor('2026-03-13'),
    promisedFor('2026-03-20'),
    promisedFor('2026-03-13', '14:00'),
    promisedFor('2026-03-12'),
    promisedFor('2026-03-13', '09:30'),
    promisedFor('2026-02-27'),
    promisedFor('2026-03-14'),
    dossierNamed(binderId, 'a plan'),
  ];
  const { overdue, today, coming } = byTime(dossiers, plainDate('2026-03-13'));
  const names = (part: typeof overdue) => part.map(({ card }) => card.name);
  expect(names(overdue)).toEqual(['2026-02-27', '2026-03-12']);
  expect(names(today)).toEqual(['2026-03-13 09:30', '2026-03-13 14:00', '2026-03-13']);
  expect(names(coming)).toEqual(['2026-03-14', '2026-03-20']);
});
