import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { root } from '../../scripts/lib/paths.mjs';
import { findFreePort, serveStatic } from '../../scripts/lib/static-server.mjs';

interface Started {
  readonly process: ChildProcess;
  /** All that was written so far, both streams. */
  readonly output: () => string;
}

/** Runs `npm start` as a process of its own, ended with the test. */
const test = base.extend<{ start: (args: readonly string[], env?: Record<string, string>) => Started }>({
  start: async ({}, use) => {
    const running: ChildProcess[] = [];
    await use((args, env = {}) => {
      const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
        env: { ...process.env, ...env },
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      running.push(child);
      return { process: child, output: () => text };
    });
    for (const child of running) child.kill();
  },
});

async function exitCodeOf({ process: child }: Started): Promise<unknown> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

test('a port taken by another program stops the start, with the reason', async ({ start }) => {
  const other = createServer((_request, response) => response.end('other'));
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const started = start(['--browser', '--no-open', '--port', String(port)]);
  expect(await exitCodeOf(started)).toBe(1);
  expect(started.output()).toContain(`Port ${port} is taken by another program.`);
  expect(started.output()).not.toMatch(/^\s+at /m);
  other.close();
});

test('a second start says that Ringbuch is running already, and where', async ({ start }) => {
  const first = await serveStatic({ port: 0 });
  const started = start(['--browser', '--no-open', '--port', String(first.port)]);
  expect(await exitCodeOf(started)).toBe(0);
  expect(started.output()).toContain(`Ringbuch is already running at http://localhost:${first.port}.`);
  await first.close();
});

test('without an Electron runtime the browser edition is served instead, and one sentence says why', async ({
  start,
  request,
}) => {
  const port = await findFreePort();
  const missing = join(root, 'no-such-folder');
  const started = start(['--no-open', '--port', String(port)], { ELECTRON_OVERRIDE_DIST_PATH: missing, DISPLAY: ':0' });
  await expect.poll(started.output).toContain(`Ringbuch runs at http://localhost:${port} (end it with Ctrl+C).`);
  expect(started.output()).toContain(
    `The desktop app cannot be opened because there is no Electron runtime in ${missing}, so the browser edition is served instead.`,
  );
  expect(await (await request.get(`http://localhost:${port}/`)).text()).toContain('<title>Ringbuch</title>');
});

test('a flag that does not exist is named', async ({ start }) => {
  const started = start(['--prot', '80']);
  expect(await exitCodeOf(started)).toBe(2);
  expect(started.output()).toContain("'--prot'");
  expect(started.output()).toContain('Usage: npm start');
});
