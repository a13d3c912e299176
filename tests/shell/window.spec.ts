import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { closeWindow, findExecutable, launchOptions, test } from './launch';

const stateFile = (profile: string) => join(profile, 'Ringbuch', 'window.json');

function readBounds(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

test('the window opens where and as large as it was', async ({ launch, profile }) => {
  const first = await launch();
  const wanted = { x: 60, y: 50, width: 1111, height: 717 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
  await first.app.close();
  expect(JSON.parse(readFileSync(stateFile(profile), 'utf8'))).toEqual({ ...wanted, maximized: false });
  const second = await launch();
  expect(await readBounds(second.app)).toEqual(wanted);
});

test('the size is also remembered when the user closes the window', async ({ launch, profile }) => {
  const { app } = await launch();
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1003, 711));
  // The window system answers in its own time.
  await expect.poll(() => readBounds(app)).toMatchObject({ width: 1003, height: 711 });
  await closeWindow(app);
  await ended;
  expect(JSON.parse(readFileSync(stateFile(profile), 'utf8'))).toMatchObject({ width: 1003, height: 711 });
});

for (const [fault, text] of Object.entries({
  'cannot be read': '{"width":',
  'is not a window': '{"width":"wide","height":700,"maximized":false}',
  'lies on no screen': '{"x":90000,"y":90000,"width":1000,"height":700,"maximized":false}',
})) {
  test(`a remembered state that ${fault} still gives a visible window`, async ({ launch, profile }) => {
    mkdirSync(join(profile, 'Ringbuch'));
    writeFileSync(stateFile(profile), text);
    const { app } = await launch();
    const { bounds, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
      area: screen.getPrimaryDisplay().workArea,
    }));
    expect(bounds?.x).toBeGreaterThanOrEqual(area.x);
    expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(area.x + area.width);
    expect(bounds?.y).toBeLessThan(area.y + area.height - 40);
  });
}

test('a second start ends at once and shows the first window', async ({ app, page, profile }) => {
  expect(page.url()).toBe('app://ringbuch/');
  const first = await app.evaluateHandle(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.hide();
    return { shown: new Promise<void>((resolve) => window?.once('show', () => resolve())) };
  });
  const { args, env } = launchOptions(profile);
  const second = spawn(await findExecutable(), args, { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  await first.evaluate(({ shown }) => shown);
  expect(code).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
