import { isContactLink } from '@shared/contract/contact-link';
import type { OpenLinkOutcome } from '@shared/contract/shell-port';

/** The browser hands these links to the system's program and stays where it is. It does not tell whether there was one. */
export function openLinkInBrowser(link: string): Promise<OpenLinkOutcome> {
  if (!isContactLink(link)) return Promise.resolve('refused');
  window.location.assign(link);
  return Promise.resolve('opened');
}
