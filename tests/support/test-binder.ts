import { onTestFinished } from 'vitest';
import type { ActionContext } from '@renderer/actions/action-context';
import { type ActionResult, type Done, perform } from '@renderer/actions/perform';
import { WriteWatch } from '@renderer/actions/write-watch';
import { BinderStore } from '@renderer/storage/binder-store';
import { RingbuchDatabase } from '@renderer/storage/db';
import { upgrades } from '@renderer/storage/migrations/upgrades';
import { tableDiff } from '@shared/domain/base/records-diff';
import type { Binder } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId } from '@shared/domain/records/ids';
import type { Moment } from '@shared/domain/time/moment';
import { momentAt, testId, testInstant } from './builders';
import { TestTimer } from './test-timer';

/** A clock that stands still unless it is set; each look at it is a millisecond later, as instants order records. */
class TestClock {
  private moment: Moment = momentAt('2026-03-13');

  set(date: string, time = '09:00'): void {
    this.moment = momentAt(date, time, this.moment.instant);
  }

  now(): Moment {
    this.moment = { ...this.moment, instant: this.moment.instant + 1 };
    return this.moment;
  }
}

/** An open database of its own with a binder in it, wired as the composition root does it; gone after the test. */
export class TestBinder {
  readonly timer = new TestTimer();
  db: RingbuchDatabase;
  store: BinderStore;
  context: ActionContext;
  private own: Binder | null = null;

  /** @param clock that of another window of the same binder, which goes by the same time. */
  constructor(
    readonly name = `ringbuch-test-${crypto.randomUUID()}`,
    readonly clock = new TestClock(),
  ) {
    [this.db, this.store, this.context] = this.connect();
  }

  get binder(): Binder {
    if (!this.own) throw new Error('Not opened');
    return this.own;
  }

  get id(): BinderId {
    return this.binder.id;
  }

  async open(): Promise<void> {
    this.own = await this.store.openBinder({ id: testId() as BinderId, name: 'Own', createdAt: testInstant });
  }

  /** As after a restart of the app. */
  async reopen(): Promise<void> {
    this.db.close();
    [this.db, this.store, this.context] = this.connect();
    await this.open();
  }

  /** Stores dossiers as an import does: all in one step. */
  async hold(...dossiers: readonly Dossier[]): Promise<void> {
    done(
      await perform(this.context, {
        binderId: this.id,
        verb: 'importCustomers',
        subject: { dossierId: null, name: '', count: dossiers.length, from: null, to: null },
        diff: { dossiers: tableDiff({ added: dossiers }) },
      }),
    );
  }

  private connect(): [RingbuchDatabase, BinderStore, ActionContext] {
    const db = new RingbuchDatabase(this.name, undefined, { upgrades });
    const store = new BinderStore(db);
    return [db, store, { store, now: () => this.clock.now(), newId: testId, writes: new WriteWatch(this.timer.after) }];
  }
}

/** An open binder in a fresh database, deleted when the test is over. */
export async function openTestBinder(): Promise<TestBinder> {
  const test = new TestBinder();
  onTestFinished(() => discard(test));
  await test.open();
  return test;
}

export async function discard(test: TestBinder): Promise<void> {
  test.db.close();
  await deleteDatabase(test.name);
}

/** Waits for connections that are still closing, without Dexie's warning about them. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('Not deleted'));
  });
}

/** What the action did. @throws when it was refused. */
export function done(result: ActionResult): Done {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
