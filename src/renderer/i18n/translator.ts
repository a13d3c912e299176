import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, MessageKey } from '@shared/messages/message-key';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message in the user's language, with its values put in. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A catalogue as the build hands it over: a text as it is said, or a parsed message that takes values. */
export interface Catalogue {
  readonly [name: string]: string | Message | Catalogue;
}
type Message = MessageFormatElement[];

/** Each language is loaded when it is needed, in two parts: what the first screen says, and the rest. */
const parts = {
  de: {
    first: () => import('virtual:messages/de/first'),
    later: () => import('virtual:messages/de/later'),
  },
  en: {
    first: () => import('virtual:messages/en/first'),
    later: () => import('virtual:messages/en/later'),
  },
};

export async function loadPart(language: Language, part: 'first' | 'later'): Promise<Catalogue> {
  return (await parts[language][part]()).messages as Catalogue;
}

/** All that can be said in a language. */
export async function loadMessages(language: Language): Promise<Catalogue> {
  const [first, later] = await Promise.all([loadPart(language, 'first'), loadPart(language, 'later')]);
  return { ...first, ...later };
}

/**
 * A translator over one catalogue. Formatters are made on first use and kept.
 * @throws on an unknown key: the type rules it out, so it is a bug.
 */
export function createTranslator(messages: Catalogue, locale: string): Translate {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const message = messageAt(messages, key);
    if (typeof message === 'string') return message;
    const format = formats.get(key) ?? new IntlMessageFormat(message, locale);
    formats.set(key, format);
    return String(format.format(values));
  };
}

function messageAt(messages: Catalogue, key: MessageKey): string | Message {
  let node: string | Message | Catalogue | undefined = messages;
  for (const name of key.split('.')) node = isCatalogue(node) ? node[name] : undefined;
  if (node === undefined || isCatalogue(node)) throw new Error(`No message: ${key}`);
  return node;
}

function isCatalogue(node: string | Message | Catalogue | undefined): node is Catalogue {
  return typeof node === 'object' && !Array.isArray(node);
}
