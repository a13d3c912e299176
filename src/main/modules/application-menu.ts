import { Menu } from 'electron';
import type { MenuItemConstructorOptions, WebContents } from 'electron';
import type { MenuItem, MenuSection } from '@shared/contract/shell-port';
import { developmentUrl } from '../environment';
import { answerCall, sendEvent } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';

/** The page owns the commands and their words; the menu bar only shows them and tells which one was chosen. */
export const applicationMenu: ShellModule = {
  whenReady() {
    // Electron's own menu would offer what the app does not have, in English.
    Menu.setApplicationMenu(null);
    answerCall('showMenu', (contents, sections) => {
      Menu.setApplicationMenu(Menu.buildFromTemplate(createMenuTemplate(sections, contents)));
      return Promise.resolve();
    });
  },
};

function createMenuTemplate(sections: readonly MenuSection[], contents: WebContents): MenuItemConstructorOptions[] {
  const template = sections.map(({ title, items }) => ({
    label: title,
    submenu: items.map((item) => createItem(item, contents)),
  }));
  return developmentUrl === undefined ? template : [...template, { role: 'viewMenu' }];
}

function createItem(item: MenuItem, contents: WebContents): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: item.role, label: item.title };
    case 'command':
      return {
        id: item.id,
        label: item.title,
        enabled: item.enabled,
        ...(isShownAsAccelerator(item.keys) ? { accelerator: toAccelerator(item.keys) } : {}),
        // Shown only: the page handles its keys itself, since only it knows whether a field has the focus.
        registerAccelerator: false,
        click: () => sendEvent(contents, 'onCommand', item.id),
      };
  }
}

/** macOS takes every accelerator it shows: a bare letter there could no longer be typed. */
function isShownAsAccelerator(keys: string | undefined): keys is string {
  return keys !== undefined && (process.platform !== 'darwin' || keys.includes('Ctrl+'));
}

function toAccelerator(keys: string): string {
  return keys.replace('Ctrl+', 'CommandOrControl+');
}
