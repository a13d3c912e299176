import type { NewId } from '@shared/domain/records/ids';
import type { Moment } from '@shared/domain/time/moment';
import type { BinderStore } from '../storage/binder-store';

/** What every action is given: where to read and commit, what time it is, and fresh ids. */
export interface ActionContext {
  readonly store: BinderStore;
  readonly now: () => Moment;
  readonly newId: NewId;
}
