import { useEffect, useLayoutEffect } from 'react';
import type { I18n } from '../i18n/i18n-context';
import { laterMessages } from '../i18n/later-messages';
import { useFollowChosenKeys } from '../state/chosen-keys';
import { useFollowDesk } from '../state/on-desk';
import type { Services } from '../state/services';
import { allCommands } from './all-commands';
import { listenForKeys } from './keyboard';

/** Puts the commands at the user's disposal: by their keys, and in the menu bar where the edition has one. */
export function useCommands(services: Services, { t }: I18n): void {
  useFollowDesk();
  useFollowChosenKeys();
  // Before the page is painted: whoever sees it may press a key.
  useLayoutEffect(() => listenForKeys(allCommands, services), [services]);
  useEffect(() => {
    if (!services.shell.capabilities.menuBar) return;
    // Its titles are among the messages that the first screen does without.
    const menu = Promise.all([import('./menu'), laterMessages()]).then(([{ keepMenu }]) =>
      keepMenu(allCommands, services, t),
    );
    return () => void menu.then((stop) => stop());
  }, [services, t]);
}
