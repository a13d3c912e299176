import { useDesk } from './desk';

/** Whether something is laid over the desk, or about to be: a panel may still be loading, and what is typed meanwhile is meant for it. */
export function isCovered(page: Document = document): boolean {
  return useDesk.getState().panel !== null || page.querySelector('dialog[open]') !== null;
}
