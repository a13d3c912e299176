import { useEffect } from 'react';
import { create } from 'zustand';
import type { ChosenKeys } from '@shared/domain/records/preferences';
import { usePreferences } from './queries';

/** The keys that were changed in Settings, at hand for the keyboard; all other commands have those they came with. */
export const useChosenKeys = create<{ readonly chosen: ChosenKeys }>(() => ({ chosen: {} }));

/** Keeps `useChosenKeys` in step with the preferences, also when another window changes them. */
export function useFollowChosenKeys(): void {
  const chosen = usePreferences()?.keys;
  useEffect(() => useChosenKeys.setState({ chosen: chosen ?? {} }), [chosen]);
}
