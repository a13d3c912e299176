import { join } from 'node:path';
import { app } from 'electron';
import { appUrl } from '@shared/contract/app-origin';

/** The dev server's address while developing; never in a packaged app, whatever its environment says. */
export const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** The address of the app's only page. */
export const pageUrl = developmentUrl === undefined ? appUrl : new URL('/', developmentUrl).href;

export const rendererFolder = join(import.meta.dirname, '../renderer');
export const preloadFile = join(import.meta.dirname, '../preload/preload.cjs');
export const iconFile = join(rendererFolder, 'icons/icon-512.png');

/** Where the app keeps its data; undefined when that is not there and cannot be made, so that Electron itself would not even begin. */
export function ownFolder(): string | undefined {
  try {
    return app.getPath('userData');
  } catch {
    return undefined;
  }
}
