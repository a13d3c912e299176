import { app } from 'electron';
import { showMainWindow } from './main-window';

/**
 * Two processes on one database would each believe to own it. A second start only brings the first one's window to the front.
 * @returns whether this process is the first one
 */
export function claimSingleInstance(): boolean {
  const isFirst = app.requestSingleInstanceLock();
  if (isFirst) app.on('second-instance', showMainWindow);
  return isFirst;
}
