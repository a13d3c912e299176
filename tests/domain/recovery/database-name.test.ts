import { describe, expect, test } from 'vitest';
import { databaseOf, generationOf, nextDatabase } from '@shared/domain/recovery/database-name';

describe('the names of the databases', () => {
  test('the first keeps the name it always had, and the others count up', () => {
    expect([1, 2, 17].map(databaseOf)).toEqual(['ringbuch', 'ringbuch-2', 'ringbuch-17']);
    expect([1, 2, 17].map(databaseOf).map(generationOf)).toEqual([1, 2, 17]);
  });

  test.each(['ringbuch-folder', 'ringbuch-1', 'ringbuch-0', 'ringbuch-02', 'ringbuch-2x', 'ringbuch-', 'other', ''])(
    '%s is none of them',
    (name) => expect(generationOf(name)).toBeNull(),
  );

  test('what is recovered takes a name that was never in use', () => {
    expect(nextDatabase([])).toBe('ringbuch-2');
    expect(nextDatabase(['ringbuch', 'ringbuch-folder', 'ringbuch-3'])).toBe('ringbuch-4');
  });
});
