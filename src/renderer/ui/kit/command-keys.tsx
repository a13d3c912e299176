import type { Command } from '../../commands/command';
import { KeyCaps } from './key-caps';
import { useKey } from './use-key';

/** The key of a command, as it is set now, beside the button that does the same. */
export function CommandKeys({ command }: { readonly command: Command }) {
  const keys = useKey(command);
  return keys && <KeyCaps keys={keys} />;
}
