import { app } from 'electron';
import { ownFolder } from '../environment';
import { showMainWindow } from './main-window';

/**
 * Two processes on one database would each believe to own it. A second start only brings the first one's window to the front.
 * @returns whether this process is the first one, as far as that can be told: a folder that can't be written can't be claimed either
 */
export function claimSingleInstance(): boolean {
  const isFirst = ownFolder() !== undefined && app.requestSingleInstanceLock();
  if (isFirst) app.on('second-instance', showMainWindow);
  return isFirst;
}
