import { powerMonitor } from 'electron';
import { sendEvent } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';
import { getMainContents } from './main-window';

/** Timers stand still while the machine sleeps: the page is told, so that its day can turn. */
export const wakeEvents: ShellModule = {
  whenReady() {
    powerMonitor.on('resume', tellPage);
    powerMonitor.on('unlock-screen', tellPage);
  },
};

function tellPage(): void {
  const contents = getMainContents();
  if (contents) sendEvent(contents, 'onWake');
}
