import { app, session } from 'electron';
import type { Session } from 'electron';
import { pageUrl } from '../environment';
import { isSameOrigin } from '../parse-url';
import type { ShellModule } from '../shell-module';

/**
 * All that the page may ask for. Everything else is denied, also what a later Chromium invents. Persistent storage gives the page nothing
 * but the promise that its data is not cleared away when the disk runs full (adr/0002).
 */
const granted: readonly string[] = ['notifications', 'clipboard-sanitized-write', 'fullscreen', 'persistent-storage'];

export const permissions: ShellModule = {
  beforeReady() {
    app.on('session-created', restrictPermissions);
  },
  whenReady() {
    restrictPermissions(session.defaultSession);
  },
};

function restrictPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, respond, { requestingUrl }) =>
    respond(isGranted(permission, requestingUrl)),
  );
  target.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin),
  );
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler(null);
}

function isGranted(permission: string, requester: string): boolean {
  return granted.includes(permission) && isSameOrigin(requester, pageUrl);
}
