import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { Binder } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import { useDesk } from './desk';
import { useShared } from './queries';
import { useServices } from './services';
import { switchBinder } from './switch-binder';

interface OnDesk {
  readonly binder: Binder | null;
  readonly dossier: Dossier | null;
}

/** The binder and the dossier that lie open, as they are stored: what commands must know at once to be enabled or not. */
export const useOnDesk = create<OnDesk>(() => ({ binder: null, dossier: null }));

/** Whether papers can be put into a dossier: not in the bin, and into a reminder never, which keeps nothing of its own. */
export function canBeAddedTo(dossier: Dossier | null): boolean {
  return dossier?.binnedAt === null && dossier.reminds === null;
}

/** Keeps `useOnDesk` in step with the store. When the binder is gone (removed here or in another window), one's own opens. */
export function useFollowDesk(): void {
  const services = useServices();
  const { store } = services;
  const binderId = useDesk((desk) => desk.binderId);
  const open = useDesk((desk) => desk.open);
  const binders = useLiveQuery(() => store.binders(), [store]);
  // The very read that the page shows: a key pressed as soon as it does finds the dossier here, too.
  const dossier = useShared(store, `dossier ${open}`, async () => (open && (await store.dossier(open))) ?? null);

  useEffect(() => {
    if (!binders) return;
    const binder = binders.find(({ id }) => id === binderId) ?? null;
    useOnDesk.setState({ binder });
    const own = binders.find(({ sample }) => !sample);
    if (!binder && own) void switchBinder(services, own.id);
  }, [services, binders, binderId]);
  useLayoutEffect(
    () => useOnDesk.setState({ dossier: dossier?.id === open ? (dossier ?? null) : null }),
    [dossier, open],
  );
}
