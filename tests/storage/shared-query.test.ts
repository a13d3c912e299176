import { describe, expect, test, vi } from 'vitest';
import { sharedQuery } from '@renderer/storage/shared-query';
import { dossierNamed } from '../support/builders';
import { openTestBinder } from '../support/test-binder';

/** A read of the number of dossiers that counts how often it was asked. */
async function countedRead() {
  const it = await openTestBinder();
  const ask = vi.fn(() => it.store.countDossiers(it.id));
  const query = () => sharedQuery(it.store, 'count', ask);
  return { it, ask, query };
}

describe('a shared query', () => {
  test('reads once for all who ask, and once more for all at a commit', async () => {
    const { it, ask, query } = await countedRead();
    const listeners = [vi.fn(), vi.fn(), vi.fn()];
    const stops = listeners.map((listener) => query().subscribe(listener));
    await vi.waitFor(() => expect(query().current()).toBe(0));
    expect(ask).toHaveBeenCalledTimes(1);

    await it.hold(dossierNamed(it.id, 'Adler'));
    await vi.waitFor(() => expect(query().current()).toBe(1));
    expect(ask).toHaveBeenCalledTimes(2);
    for (const listener of listeners) expect(listener).toHaveBeenCalledTimes(2);
    stops.forEach((stop) => stop());
  });

  test('keeps its answer while one view takes the place of another', async () => {
    const { ask, query } = await countedRead();
    const leave = query().subscribe(() => {});
    await vi.waitFor(() => expect(query().current()).toBe(0));
    leave();
    const stay = query().subscribe(() => {});
    await Promise.resolve();
    expect(query().current()).toBe(0);
    expect(ask).toHaveBeenCalledTimes(1);
    stay();
  });

  test('forgets its answer when nobody asks any more: it would grow old unseen', async () => {
    const { it, query } = await countedRead();
    const first = query();
    const stop = first.subscribe(() => {});
    await vi.waitFor(() => expect(first.current()).toBe(0));
    stop();
    await Promise.resolve();
    await it.hold(dossierNamed(it.id, 'Adler'));
    expect(first.current()).toBeUndefined();
    expect(query()).not.toBe(first);
    const again = query().subscribe(() => {});
    await vi.waitFor(() => expect(query().current()).toBe(1));
    again();
  });

  test('begins to read before anybody listens', async () => {
    const { ask, query } = await countedRead();
    const early = query();
    await vi.waitFor(() => expect(early.current()).toBe(0));
    const stop = query().subscribe(() => {});
    expect(ask).toHaveBeenCalledTimes(1);
    stop();
  });

  test('hands on what the read has thrown', async () => {
    const it = await openTestBinder();
    const query = sharedQuery(it.store, 'broken', () => Promise.reject(new Error('Unreadable')));
    const told = vi.fn();
    const stop = query.subscribe(told);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(() => query.current()).toThrow('Unreadable');
    stop();
  });

  test('keeps apart what is asked of two stores', async () => {
    const [one, other] = [await openTestBinder(), await openTestBinder()];
    const ask = () => Promise.resolve(0);
    expect(sharedQuery(one.store, 'count', ask)).toBe(sharedQuery(one.store, 'count', ask));
    expect(sharedQuery(one.store, 'count', ask)).not.toBe(sharedQuery(other.store, 'count', ask));
  });
});
