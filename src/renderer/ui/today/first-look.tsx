import { type ReactNode, useEffect } from 'react';
import { useDay, usePreferences, useShelfCounts, useToday } from '../../state/queries';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import { lazyPart } from '../kit/lazy-part';

const DayBegin = lazyPart(async () => (await import('./day-begin')).DayBegin);

/**
 * The summary at the beginning of a day: until it was seen or the first contact is written down; then what it says singly. A binder that
 * is still empty has none.
 */
export function FirstLook({ children }: { readonly children: ReactNode }) {
  const services = useServices();
  const today = useToday();
  const begun = usePreferences()?.dayBegun;
  const counts = useShelfCounts();
  const empty = counts?.size === 0;
  const atWork = (useDay(today)?.done.length ?? 0) > 0;
  const due = begun !== undefined && begun !== today && counts !== undefined;
  const over = due && (empty || atWork);
  useEffect(() => {
    if (over) void savePreferences(services, { dayBegun: today });
  }, [over, services, today]);
  return !due || over ? children : <DayBegin />;
}
