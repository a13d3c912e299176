import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { root } from './paths.mjs';

const signature = 'Ringbuch';
const securityHeaders = /** @type {Record<string, string>} */ (
  JSON.parse(readFileSync(join(root, 'src/shared/contract/security-headers.json'), 'utf8'))
);

/** The port is taken. `byUs` tells whether it is another running Ringbuch. */
export class PortTakenError extends Error {
  /**
   * @param {number} port
   * @param {boolean} byUs
   */
  constructor(port, byUs) {
    super(
      byUs
        ? `Ringbuch is already running at ${addressOf(port)}`
        : `Port ${port} is taken by another program. The address holds the data, so Ringbuch takes no other port by itself: end that program, or choose a port with --port.`,
    );
    this.name = 'PortTakenError';
    this.byUs = byUs;
  }
}

/** @param {number} port */
export function addressOf(port) {
  return `http://localhost:${port}`;
}

/**
 * Serves the built browser edition on this machine only. Both loopback addresses are taken: a browser that is sent to `localhost` may try
 * either, and another program on the other one would get the page's data.
 * @param {{ port: number, folder?: string }} options port 0 takes any free one
 * @returns {Promise<{ port: number, address: string, hosts: string[], close: () => Promise<void> }>} throws a PortTakenError
 */
export async function serveStatic({ port, folder = join(root, 'out/renderer') }) {
  const handle = await createHandler(folder);
  const servers = [createServer(handle), createServer(handle)];
  const [v4, v6] = /** @type {[import('node:http').Server, import('node:http').Server]} */ (servers);
  const close = async () => {
    await Promise.all(
      servers.map(async (server) => {
        if (!server.listening) return;
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      }),
    );
  };
  try {
    const taken = await listen(v4, port, '127.0.0.1');
    await listen(v6, taken, '::1').catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') throw error;
      // A machine without IPv6 has no ::1 that another program could take.
    });
    const hosts = servers.filter(({ listening }) => listening).map((server) => addressInfo(server).address);
    return { port: taken, address: addressOf(taken), hosts, close };
  } catch (error) {
    await close();
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    throw new PortTakenError(port, await isOurs(port));
  }
}

/** @returns {Promise<number>} a port that nothing listens on */
export async function findFreePort() {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port it listens on
 */
async function listen(server, port, host) {
  server.listen({ port, host, exclusive: true });
  await once(server, 'listening');
  return addressInfo(server).port;
}

/** @param {import('node:http').Server} server */
function addressInfo(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address());
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isOurs(port) {
  return new Promise((resolve) => {
    const request = get(
      { host: 'localhost', port, path: '/', timeout: 2000, headers: { host: `localhost:${port}` } },
      (response) => {
        response.resume();
        resolve(response.headers['server'] === signature);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/**
 * @param {string} folder
 * @returns {Promise<import('node:http').RequestListener>}
 */
async function createHandler(folder) {
  // Imported late: before the packages are installed this module must load already.
  const { default: sirv } = await import('sirv');
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [], setHeaders: setCacheControl });
  return (request, response) => {
    response.setHeader('Server', signature);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const port = request.socket.localPort;
    if (request.headers.host !== `localhost:${port}`) {
      // 127.0.0.1 would be another origin with another, empty binder.
      response.writeHead(308, { Location: `http://localhost:${port}/` }).end();
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else {
      if (request.url?.split('?')[0] === '/') request.url = '/index.html';
      serveFile(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      });
    }
  };
}

/**
 * Files with a hash in their name never change; everything else is asked for again each time, or an update would not be seen.
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setCacheControl(response, path) {
  const isHashed = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
