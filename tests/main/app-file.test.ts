import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { resolveAppFile } from '../../src/main/modules/app-file';

const folder = resolve('/somewhere/out/renderer');

test.each([
  ['app://ringbuch/', 'index.html', 'text/html; charset=utf-8'],
  ['app://ringbuch/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
  ['app://ringbuch/assets/index-12345678.js', 'assets/index-12345678.js', 'text/javascript; charset=utf-8'],
  ['app://ringbuch/assets/%C3%BC.woff2', 'assets/ü.woff2', 'font/woff2'],
])('%s is %s', (address, name, contentType) => {
  expect(resolveAppFile(folder, address)).toEqual({ path: resolve(folder, name), contentType });
});

test.each([
  'app://ringbuch/..%2fmain%2fmain.js',
  'app://ringbuch/%2e%2e%2fmain/main.js',
  'app://ringbuch/assets/..%2f..%2f..%2fpackage.json',
  'app://ringbuch/%2fetc%2fpasswd.json/..%2f..%2f..%2f..%2fx.json',
  'app://ringbuch/index.html%00.js',
  'app://ringbuch/%E0%A4%A',
  'app://elsewhere/index.html',
  'http://ringbuch/index.html',
  'app://ringbuch/program.exe',
  'app://ringbuch/assets/',
  'no address',
])('%s is not served', (address) => {
  expect(resolveAppFile(folder, address)).toBeUndefined();
});

test('a folder whose name only begins like the served one is outside', () => {
  expect(resolveAppFile(folder, 'app://ringbuch/..%2frenderer-old%2findex.html')).toBeUndefined();
});
