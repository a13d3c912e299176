import { extname, relative, resolve, isAbsolute } from 'node:path';
import { appHost, appScheme } from '@shared/contract/app-origin';
import { parseUrl } from '../parse-url';

/** The kinds of files that the build makes. Anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Finds the file behind an app:// address.
 * @param folder the only folder from which files are served
 * @returns its path and type; undefined when the address is not one of the app's or leads out of the folder
 */
export function resolveAppFile(folder: string, address: string): { path: string; contentType: string } | undefined {
  const url = parseUrl(address);
  if (url?.protocol !== `${appScheme}:` || url.host !== appHost) return undefined;
  const name = decode(url.pathname === '/' ? '/index.html' : url.pathname);
  if (name === undefined || name.includes('\0')) return undefined;
  const path = resolve(folder, `.${name}`);
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
  const contentType = contentTypes[extname(path)];
  return contentType === undefined ? undefined : { path, contentType };
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
