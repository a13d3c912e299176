import type { ActionContext } from '../actions/action-context';
import type { ActionResult } from '../actions/perform';
import { announceDone, announceRefusal } from './notices';
import type { Services } from './services';

/** Runs a verb and says what it did, or why it did nothing. @returns whether it was done. */
export async function runAction<Args extends readonly unknown[]>(
  services: Pick<Services, 'context'>,
  action: (context: ActionContext, ...args: Args) => Promise<ActionResult>,
  ...args: Args
): Promise<boolean> {
  const result = await action(services.context, ...args);
  if (result.ok) announceDone(result.value);
  else announceRefusal(result.problem);
  return result.ok;
}
