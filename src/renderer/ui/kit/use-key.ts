import type { Command } from '../../commands/command';
import { keyToShow } from '../../commands/key-bindings';
import { useChosenKeys } from '../../state/chosen-keys';
import { useServices } from '../../state/services';

/** The key to show beside a command, as it is set now; null when it has none. */
export function useKey(command: Command): string | null {
  const { edition } = useServices().shell;
  const inBrowserTab = edition === 'browser' && !matchMedia('(display-mode: standalone)').matches;
  return useChosenKeys(({ chosen }) => keyToShow(command, chosen, inBrowserTab));
}
