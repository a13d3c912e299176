import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Event, WebContents } from 'electron';
import { developmentUrl, iconFile, pageUrl, preloadFile } from '../environment';
import { writeFileAtomically } from '../disk/atomic-file';
import type { ShellModule } from '../shell-module';
import { holdClosing } from './closing';
import { firstWindowState, fitToScreens, parseWindowState, smallestWindow } from './window-state';
import type { WindowState } from './window-state';

/** The desk's colours: what is seen for the moment before the page has painted. */
const backgrounds = { light: '#d9d3c7', dark: '#1f2124' };

/** A page that keeps crashing is not loaded for ever. */
const mostReloads = 3;

let window: BrowserWindow | undefined;

/** The window's state on its way to the disk. */
let unwritten: Promise<unknown> | undefined;

/** The app's only window. It opens where it was, and the app ends with it. */
export const mainWindow: ShellModule = {
  beforeReady() {
    // Chromium's sandbox cannot work for root, who has to switch it off on the command line.
    if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
    app.on('window-all-closed', () => app.quit());
    app.on('will-quit', waitForState);
  },
  async whenReady() {
    window = createWindow(fitToScreens(readState(), workAreas()));
    nativeTheme.on('updated', () => window?.setBackgroundColor(backgroundColor()));
    await window.loadURL(pageUrl);
  },
};

export function showMainWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function getMainContents(): WebContents | undefined {
  return window?.webContents;
}

function createWindow({ maximized, ...bounds }: WindowState): BrowserWindow {
  const created = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: app.getName(),
    icon: iconFile,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developmentUrl !== undefined,
    },
  });
  created.once('ready-to-show', () => (maximized ? created.maximize() : created.show()));
  holdClosing(created);
  created.on('close', ({ defaultPrevented }) => {
    if (!defaultPrevented) rememberState(created);
  });
  created.on('closed', () => (window = undefined));
  let reloads = 0;
  created.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && reloads++ < mostReloads) created.webContents.reload();
  });
  return created;
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

function readState(): WindowState {
  try {
    return parseWindowState(readFileSync(stateFile(), 'utf8'));
  } catch {
    return firstWindowState;
  }
}

/** The page may still store what is half typed while the state is written, so the window closes as always and only the app's end waits. */
function rememberState(closing: BrowserWindow): void {
  const state: WindowState = { ...closing.getNormalBounds(), maximized: closing.isMaximized() };
  unwritten = writeFileAtomically(stateFile(), new TextEncoder().encode(JSON.stringify(state)))
    // A position that cannot be written must not keep the app from ending.
    .catch(console.error)
    .finally(() => (unwritten = undefined));
}

function waitForState(event: Event): void {
  if (!unwritten) return;
  event.preventDefault();
  void unwritten.then(() => app.quit());
}
