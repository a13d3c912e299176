import { expect, it } from 'vitest';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { doneMinutes } from '@shared/domain/workload/done-work';
import { dossierWith } from '../fixtures';
import { friday } from './load-ground';

const reached = dossierWith({ lastReached: { date: friday, time: clockTime('09:00') } });

it('what was done weighs what it was estimated at then', () => {
  const done = [
    { contact: { work: { kind: 'first' as const, minutes: 25 } }, dossier: reached },
    { contact: { work: { kind: 'meeting' as const, minutes: 0 } }, dossier: reached },
  ];
  expect(doneMinutes(done, shippedEstimates)).toBe(25);
});

it('what was written down before estimates were kept weighs what its kind does now', () => {
  expect(doneMinutes([{ contact: { work: null }, dossier: reached }], shippedEstimates)).toBe(shippedEstimates.repeat);
  expect(doneMinutes([], shippedEstimates)).toBe(0);
});
