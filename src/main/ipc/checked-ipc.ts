import { ipcMain } from 'electron';
import type { WebContents } from 'electron';
import * as v from 'valibot';
import { channelOf } from '@shared/contract/shell-channels';
import type { ShellCall, ShellEvent, ShellEventPayload } from '@shared/contract/shell-channels';
import { callArguments } from '@shared/contract/shell-payloads';
import type { ShellPort } from '@shared/contract/shell-port';
import { pageUrl } from '../environment';
import { refusalOf } from './sender-check';

/** A call was not answered, and nothing was done. The page gets it as a rejection. */
class IpcRefusal extends Error {
  override readonly name = 'IpcRefusal';
}

/**
 * Answers one call of the port. This is the only door into the main process: the sender is checked, the arguments are parsed, and what
 * fits neither is rejected with the reason.
 */
export function answerCall<Key extends ShellCall>(
  key: Key,
  answer: (contents: WebContents, ...args: Parameters<ShellPort[Key]>) => ReturnType<ShellPort[Key]>,
): void {
  ipcMain.handle(channelOf(key), async (event, ...args: unknown[]) => {
    const refusal = refusalOf(event, pageUrl);
    if (refusal !== undefined) throw new IpcRefusal(`${key} was refused: ${refusal}`);
    const parsed = v.safeParse(callArguments[key], args);
    if (!parsed.success) throw new IpcRefusal(`${key} was refused: ${describeIssues(parsed.issues)}`);
    return answer(event.sender, ...(parsed.output as Parameters<ShellPort[Key]>));
  });
}

/** Sends an event of the port to a page. */
export function sendEvent<Key extends ShellEvent>(
  contents: WebContents,
  key: Key,
  ...payload: ShellEventPayload<Key>
): void {
  contents.send(channelOf(key), ...payload);
}

/** Names the place of each fault, never the values: those may be a customer's. */
function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .map((issue) => `${v.getDotPath(issue) ?? 'arguments'}: expected ${issue.expected ?? 'another value'}`)
    .join('; ');
}
