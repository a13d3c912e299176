import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { sharedTest as base } from './launch';

interface Listener {
  readonly port: number;
  /** How often anything has connected. */
  readonly connections: () => number;
}

/** A server on this very machine, so that even a machine without a network shows whether a request got out. */
const test = base.extend<{ listener: Listener }>({
  listener: async ({}, use) => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('reached')).on('connection', () => connections++);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ port: (server.address() as AddressInfo).port, connections: () => connections });
    server.close();
    server.closeAllConnections();
  },
});

test('the session lets no request out', async ({ app, listener }) => {
  const failure = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    `http://127.0.0.1:${listener.port}/`,
  );
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(listener.connections()).toBe(0);
});

test('a session made later lets no request out either', async ({ app, listener }) => {
  const failure = await app.evaluate(
    ({ session }, url) =>
      session
        .fromPartition('later')
        .fetch(url)
        .then(
          () => 'reached',
          (error: Error) => error.message,
        ),
    `http://127.0.0.1:${listener.port}/`,
  );
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(listener.connections()).toBe(0);
});

test('no name is looked up', async ({ app }) => {
  const failure = await app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'resolved',
      (error: Error) => error.message,
    ),
  );
  expect(failure).toContain('ERR_NAME_NOT_RESOLVED');
});

test('a page without a content security policy reaches nothing', async ({ app, listener }) => {
  const outcome = await app.evaluate(async ({ BrowserWindow }, port) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('data:text/html,<title>bare</title>');
    const reached = (await window.webContents.executeJavaScript(`(async () => {
      const target = '127.0.0.1:${port}';
      const fetched = await fetch('http://' + target, { mode: 'no-cors' }).then(() => 'reached', () => 'failed');
      const socket = await new Promise((resolve) => {
        const opened = new WebSocket('ws://' + target);
        opened.onopen = () => resolve('reached');
        opened.onerror = () => resolve('failed');
      });
      const picture = await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('reached');
        image.onerror = () => resolve('failed');
        image.src = 'http://' + target + '/picture.png';
      });
      const file = await fetch('file:///etc/hostname').then(() => 'reached', () => 'failed');
      return { fetched, socket, picture, file };
    })()`)) as Record<string, string>;
    window.destroy();
    return reached;
  }, listener.port);
  expect(outcome).toEqual({ fetched: 'failed', socket: 'failed', picture: 'failed', file: 'failed' });
  expect(listener.connections()).toBe(0);
});

test('calls between browsers use no way around', async ({ app }) => {
  const policy = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
  );
  expect(policy).toBe('disable_non_proxied_udp');
});

test('no dictionaries are fetched for the spelling', async ({ app }) => {
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});
