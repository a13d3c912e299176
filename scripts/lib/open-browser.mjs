import { spawn } from 'node:child_process';
import { hasDisplay } from './electron-runtime.mjs';

/**
 * Opens an address in the person's browser. Nothing happens where there is none: the address has been printed.
 * @param {string} address
 */
export function openBrowser(address) {
  if (!hasDisplay()) return;
  const [command, args] = openerOf(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: please open the address yourself.'));
  child.unref();
}

/**
 * @param {string} platform
 * @param {string} address
 * @returns {[string, string[]]}
 */
function openerOf(platform, address) {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['cmd.exe', ['/d', '/c', 'start', '', address]];
  return ['xdg-open', [address]];
}
