import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { createTranslator, loadMessages } from '@renderer/i18n/translator';
import { root } from '../../scripts/lib/paths.mjs';
import { languages, type Language, type MessageKey, type MessageTree } from '@shared/messages/message-key';

interface Message {
  readonly key: string;
  readonly text: string;
}

function messagesOf(tree: MessageTree, prefix = ''): Message[] {
  return Object.entries(tree).flatMap(([name, node]) =>
    typeof node === 'string' ? [{ key: prefix + name, text: node }] : messagesOf(node, `${prefix}${name}.`),
  );
}

/** The names of the values that a message puts in, also inside its plurals. */
function valuesOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: unknown; value?: unknown };
    if (typeof type === 'number' && type > 0 && type < 7 && typeof value === 'string') names.add(value);
    Object.values(node).forEach(visit);
  };
  visit(new IntlMessageFormat(text, 'en').getAst());
  return [...names].sort();
}

/** The catalogue as it is written, before the build parses it. */
function written(language: Language): MessageTree {
  return JSON.parse(readFileSync(join(root, `src/shared/messages/${language}.json`), 'utf8')) as MessageTree;
}

function catalogue(language: Language): Map<string, string> {
  return new Map(messagesOf(written(language)).map(({ key, text }) => [key, text]));
}

describe('the catalogues', () => {
  test('hold the same keys, and no empty text', () => {
    const [de, en] = [catalogue('de'), catalogue('en')];
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
    expect([...de, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('put the same values into both languages', () => {
    const [de, en] = [catalogue('de'), catalogue('en')];
    const differing = [...de].filter(([key, text]) => valuesOf(text).join() !== valuesOf(en.get(key) ?? '').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test.each(languages)('can say every message in %s', async (language) => {
    const t = createTranslator(await loadMessages(language), language);
    for (const { key, text } of messagesOf(written(language))) {
      const values = Object.fromEntries(valuesOf(text).map((name) => [name, 2]));
      expect(t(key as MessageKey, values), key).not.toMatch(/[{}]|undefined/);
    }
  });
});

test('plurals follow the language', async () => {
  const de = createTranslator(await loadMessages('de'), 'de-DE');
  const en = createTranslator(await loadMessages('en'), 'en-GB');
  expect(de('counts.dossiers', { count: 1 })).toBe('1 Dossier');
  expect(de('counts.dossiers', { count: 1104 })).toBe('1.104 Dossiers');
  expect(en('counts.dossiers', { count: 1104 })).toBe('1,104 dossiers');
  expect(en('counts.attempt', { count: 3 })).toBe('3rd attempt');
  expect(de('counts.moves', { count: 2 })).toBe('2-mal verschoben');
});
