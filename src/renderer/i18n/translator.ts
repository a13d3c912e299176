import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, MessageKey, MessageTree } from '@shared/messages/message-key';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message in the user's language, with its values put in. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The catalogue of a language; each is a file of its own and only the one in use is loaded. */
export async function loadMessages(language: Language): Promise<MessageTree> {
  const catalogue =
    language === 'de' ? await import('@shared/messages/de.json') : await import('@shared/messages/en.json');
  return catalogue.default;
}

/**
 * A translator over one catalogue. Messages are compiled on first use and kept.
 * @throws on an unknown key: the type rules it out, so it is a bug.
 */
export function createTranslator(messages: MessageTree, locale: string): Translate {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const format = compiled.get(key) ?? new IntlMessageFormat(messageAt(messages, key), locale);
    compiled.set(key, format);
    return String(format.format(values));
  };
}

function messageAt(messages: MessageTree, key: MessageKey): string {
  const found = key
    .split('.')
    .reduce<string | MessageTree | undefined>(
      (node, name) => (typeof node === 'object' ? node[name] : undefined),
      messages,
    );
  if (typeof found !== 'string') throw new Error(`No message: ${key}`);
  return found;
}
