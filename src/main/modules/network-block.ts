import { app, session } from 'electron';
import type { Session } from 'electron';
import { appScheme } from '@shared/contract/app-origin';
import { developmentUrl } from '../environment';
import { parseUrl } from '../parse-url';
import type { ShellModule } from '../shell-module';

/** What stays inside this process: the app's own files, and what its page makes itself. */
const innerProtocols: readonly string[] = [`${appScheme}:`, 'blob:', 'data:'];

/** The app needs no network, so it has none: neither names are looked up nor requests let out, by whatever part of it. */
export const networkBlock: ShellModule = {
  beforeReady() {
    const exceptDevelopment = developmentUrl === undefined ? '' : `, EXCLUDE ${new URL(developmentUrl).hostname}`;
    app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptDevelopment}`);
    app.commandLine.appendSwitch('disable-background-networking');
    app.commandLine.appendSwitch('disable-component-update');
    app.on('session-created', blockNetwork);
    app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
  },
  whenReady() {
    blockNetwork(session.defaultSession);
  },
};

function blockNetwork(target: Session): void {
  target.webRequest.onBeforeRequest(({ url }, respond) => respond({ cancel: !isAllowed(url) }));
  // Chromium would fetch dictionaries.
  target.setSpellCheckerEnabled(false);
}

function isAllowed(address: string): boolean {
  const url = parseUrl(address);
  if (!url) return false;
  if (innerProtocols.includes(url.protocol)) return true;
  return developmentUrl !== undefined && (isDevelopmentServer(url) || url.protocol === 'devtools:');
}

function isDevelopmentServer({ protocol, host }: URL): boolean {
  return developmentUrl !== undefined && ['http:', 'ws:'].includes(protocol) && host === new URL(developmentUrl).host;
}
