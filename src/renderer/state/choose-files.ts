import type { Services } from './services';
import { type Destination, takeIn } from './intake';

/**
 * Lets the user choose files in the system's own dialog, in either edition. The browser hands over what can be read of a file and never its
 * path, so the contents go straight to the worker that copies them (adr/0021).
 */
export function chooseFiles(services: Services, to: Destination): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = to.replaces === undefined;
  input.addEventListener('change', () => void takeIn(services, to, [...(input.files ?? [])]));
  input.click();
}
