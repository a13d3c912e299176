import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { PortTakenError, serveStatic } from '../../scripts/lib/static-server.mjs';

const securityHeaders = JSON.parse(
  readFileSync(join(root, 'src/shared/contract/security-headers.json'), 'utf8'),
) as Record<string, string>;

let folder = '';
let served: Awaited<ReturnType<typeof serveStatic>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbuch-server-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'renderer/sw.js'), 'self;');
  writeFileSync(join(folder, 'renderer/manifest.webmanifest'), '{}');
  writeFileSync(join(folder, 'renderer/assets/index-DMCqEYSr.js'), 'export {};');
  served = await serveStatic({ port: 0, folder: join(folder, 'renderer') });
});

afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for exactly this path: `fetch` would tidy it up before it is sent. */
async function ask(path: string, options: { method?: string; host?: string; address?: string } = {}): Promise<Answer> {
  const { method = 'GET', host = `localhost:${served.port}`, address = '127.0.0.1' } = options;
  const sent = request({ host: address, port: served.port, path, method, headers: { host } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks = await response.toArray();
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(chunks as Buffer[]).toString('utf8'),
  };
}

test('the root is the page, with every security header', async () => {
  const { status, headers, body } = await ask('/?installed');
  expect(status).toBe(200);
  expect(body).toContain('<title>page</title>');
  expect(headers['content-type']).toBe('text/html;charset=utf-8');
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
});

test.each([
  ['/index.html', 'text/html;charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/assets/index-DMCqEYSr.js', 'text/javascript', 'public, max-age=31536000, immutable'],
])('%s has its type and its time to live', async (path, type, cacheControl) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(headers['cache-control']).toBe(cacheControl);
});

test.each(['/settings', '/assets/', '/assets', '/index', '/missing.js'])('%s is not the page', async (path) => {
  const { status, headers, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('<title>');
  expect(headers['content-security-policy']).toBe(securityHeaders['Content-Security-Policy']);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '//../secret.txt',
  '/%00/../../secret.txt',
  '/%E0%A4%A',
])('%s leads nowhere', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test.each(['127.0.0.1', 'example.org', '[::1]'])(
  'a page asked for as %s is sent to the one origin that owns the data',
  async (name) => {
    const { status, headers } = await ask('/', { host: `${name}:${served.port}` });
    expect(status).toBe(308);
    expect(headers.location).toBe(`http://localhost:${served.port}/`);
  },
);

test('nothing can be sent', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('it answers on this machine only', () => {
  expect(served.address).toBe(`http://localhost:${served.port}`);
  expect(served.hosts).not.toContain('0.0.0.0');
  expect(served.hosts).not.toContain('::');
  expect(served.hosts).toContain('127.0.0.1');
});

test('a port taken by another Ringbuch is told as such', async () => {
  const error: unknown = await serveStatic({ port: served.port, folder }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PortTakenError);
  expect(error).toMatchObject({
    byUs: true,
    message: `Ringbuch is already running at http://localhost:${served.port}`,
  });
});

async function listenElsewhere(host: string): Promise<Server> {
  const other = createServer((_request, response) => response.end('other'));
  other.listen(0, host);
  await once(other, 'listening');
  return other;
}

test('a port taken by another program is told as such', async () => {
  const other = await listenElsewhere('127.0.0.1');
  const { port } = other.address() as AddressInfo;
  const error: unknown = await serveStatic({ port, folder }).catch((reason: unknown) => reason);
  other.close();
  expect(error).toMatchObject({ byUs: false });
  expect((error as Error).message).toContain(`Port ${port} is taken by another program.`);
});
