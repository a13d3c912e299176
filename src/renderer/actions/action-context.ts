import type { NewId } from '@shared/domain/records/ids';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { Moment } from '@shared/domain/time/moment';
import type { BinderStore } from '../storage/binder-store';
import type { Turn } from '../storage/turn-entry';
import type { WriteWatch } from './write-watch';

/** What every action is given: where to read and commit, what time it is, fresh ids, and who waits for the store. */
export interface ActionContext {
  readonly store: BinderStore;
  readonly now: () => Moment;
  readonly newId: NewId;
  readonly writes: WriteWatch;
  /** Waited for before an action that changes much is stored: the time for a backup. It never rejects. */
  readonly beforeLarge?: (verb: JournalVerb) => Promise<void>;
  /** Stores a very large undo or redo beside the window. @returns the number of its journal entry. */
  readonly turnBeside?: (turn: Turn) => Promise<number>;
}
