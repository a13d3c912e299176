import { afterAll, beforeEach, expect, test } from 'vitest';
import { cancelCheck, checkNow, useCheck } from '@renderer/state/check';
import type { Services } from '@renderer/state/services';
import { firstDatabase } from '@shared/domain/recovery/database-name';
import { momentAt, testId } from '../support/builders';
import { deleteDatabase } from '../support/test-binder';

const services = { clock: { now: () => momentAt('2026-03-13') }, context: { newId: testId } } as unknown as Services;

beforeEach(() => useCheck.setState(useCheck.getInitialState()));
afterAll(() => deleteDatabase(firstDatabase));

test('a check beside the window finds nothing wrong with a new database, and says when', async () => {
  await checkNow(services);
  expect(useCheck.getState()).toMatchObject({ stage: 'idle', findings: [], problem: null });
  expect(useCheck.getState().checkedAt).toEqual(momentAt('2026-03-13'));
});

test('a check that is cancelled says nothing, and the next one begins anew', async () => {
  const running = checkNow(services);
  expect(useCheck.getState().stage).toBe('checking');
  cancelCheck();
  await running;
  expect(useCheck.getState()).toMatchObject({ stage: 'idle', findings: null, problem: null });
  await checkNow(services);
  expect(useCheck.getState().findings).toEqual([]);
});

test('a second check while one runs changes nothing', async () => {
  const first = checkNow(services);
  await checkNow(services);
  expect(useCheck.getState().stage).toBe('checking');
  await first;
  expect(useCheck.getState().findings).toEqual([]);
});
