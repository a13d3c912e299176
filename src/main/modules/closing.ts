import { app, powerMonitor } from 'electron';
import type { BrowserWindow, Event } from 'electron';
import { answerCall, sendEvent } from '../ipc/checked-ipc';
import type { ShellModule } from '../shell-module';
import { ClosingWait } from './closing-wait';

let wait: ClosingWait | undefined;

/** The page has the time for a last backup, whichever way the app ends. */
export const closing: ShellModule = {
  whenReady() {
    answerCall('readyToClose', () => {
      finishSoon(wait);
      return Promise.resolve();
    });
    // Linux and macOS put the shutdown off until the app has ended; on Windows the window is asked like by the user.
    powerMonitor.on('shutdown', (event?: Event) => {
      event?.preventDefault();
      app.quit();
    });
  },
};

/** The page calls: it is alive, and perhaps at its last backup. */
export function pageIsAtWork(): void {
  wait?.hear();
}

/** Holds this window's closing until its page is ready. Quitting the app closes the window, so it comes by here too. */
export function holdClosing(window: BrowserWindow): void {
  const { webContents } = window;
  const held = new ClosingWait(
    () => sendEvent(webContents, 'onClosing'),
    () => window.close(),
  );
  wait = held;
  window.on('close', (event) => {
    if (!held.mayClose(!webContents.isCrashed() && !webContents.isLoadingMainFrame())) event.preventDefault();
  });
  webContents.on('render-process-gone', () => finishSoon(held));
}

/** After the answer, and after the others that are told of the same event: the window is about to vanish. */
function finishSoon(held: ClosingWait | undefined): void {
  setImmediate(() => held?.finish());
}
