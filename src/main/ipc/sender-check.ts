import { isSameOrigin } from '../parse-url';

/** What a call says about the frame it comes from. Electron gives no frame when it is gone already. */
export interface CallSender {
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

/**
 * Decides whether a call may be answered: it must come from the main frame of the app's own page.
 * @param trustedUrl the page's address
 * @returns why not; undefined when it may
 */
export function refusalOf({ senderFrame }: CallSender, trustedUrl: string): string | undefined {
  if (!senderFrame) return 'its frame is gone';
  if (senderFrame.parent !== null) return 'it does not come from a main frame';
  return isSameOrigin(senderFrame.url, trustedUrl) ? undefined : 'it comes from a foreign origin';
}
