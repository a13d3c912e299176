import { type ComponentType, lazy } from 'react';
import { laterMessages } from '../../i18n/later-messages';

/** A part of the screen that loads when it is first shown, with the messages that the first screen does without. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), laterMessages()]);
    return { default: part };
  });
}
