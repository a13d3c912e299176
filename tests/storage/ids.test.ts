import { expect, test } from 'vitest';
import * as v from 'valibot';
import { v7 } from 'uuid';
import { dossierIdSchema } from '@shared/domain/records/ids';

/** What adr/0003 builds on: ids that any machine may make, and that come in the order in which they were made. */
test('ids are valid, different, and in the order of their making', () => {
  const ids = Array.from({ length: 20_000 }, () => v7());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => v.is(dossierIdSchema, id))).toBe(true);
});
