import type { BinderId } from '../records/ids';

/**
 * What tells the backups of one user's data from those of another machine in the same folder: the oldest binder that is no sample. Ids come
 * in the order of their making (adr/0003), so the first one is the oldest.
 * @param binders rows of any schema, in the order of their ids.
 */
export function originOf(binders: readonly { readonly id?: BinderId; readonly sample?: boolean }[]): BinderId | null {
  return binders.find(({ sample }) => sample === false)?.id ?? null;
}
