import { IntlMessageFormat } from 'intl-messageformat';

/** The parser's kinds of elements that name no argument. */
const TYPE = /** @type {const} */ ({ literal: 0, pound: 7 });

/**
 * Compares the messages of all languages: the same keys, the same placeholders, no empty text.
 * @param {Record<string, unknown>} languages language code to its tree of messages
 * @returns {string[]} the problems in plain words; none when all agree
 */
export function compareMessages(languages) {
  const flat = Object.entries(languages).map(([code, tree]) => ({ code, texts: flatten(tree) }));
  const keys = new Set(flat.flatMap(({ texts }) => [...texts.keys()]));
  if (keys.size === 0) return ['There are no messages.'];
  return [...keys].sort().flatMap((key) => {
    const missing = flat.filter(({ texts }) => !texts.has(key)).map(({ code }) => `${code} lacks ${key}`);
    const empty = flat
      .filter(({ texts }) => texts.get(key)?.trim() === '')
      .map(({ code }) => `${code} has no text for ${key}`);
    const unreadable = flat
      .filter(({ texts }) => placeholdersOf(texts.get(key) ?? '').startsWith('unreadable'))
      .map(({ code, texts }) => `${code} has a broken message ${key} (${placeholdersOf(texts.get(key) ?? '')})`);
    const placeholders = new Set(flat.map(({ texts }) => placeholdersOf(texts.get(key) ?? '')));
    const differ =
      missing.length + unreadable.length === 0 && placeholders.size > 1
        ? [`${key} has different placeholders: ${[...placeholders].join(' / ')}`]
        : [];
    return [...missing, ...empty, ...unreadable, ...differ];
  });
}

/**
 * Keys that stand twice in one object: JSON.parse keeps the last and says nothing, so a message would be gone without a trace.
 * @param {string} code of the language
 * @param {string} json
 * @returns {string[]} the problems in plain words
 */
export function repeatedKeys(code, json) {
  /** @type {{ path: string, keys: Set<string> }[]} */
  const open = [];
  const problems = [];
  let path = '';
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}]/g)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ path, keys: new Set() });
    else if (token === '}') open.pop();
    else if (token.endsWith(':') && inside) {
      const key = /** @type {string} */ (JSON.parse(token.slice(0, -1)));
      path = inside.path === '' ? key : `${inside.path}.${key}`;
      if (inside.keys.has(key)) problems.push(`${code} has ${path} twice`);
      inside.keys.add(key);
    }
  }
  return problems;
}

/**
 * @param {unknown} tree
 * @param {string} [prefix]
 * @returns {Map<string, string>}
 */
function flatten(tree, prefix = '') {
  if (typeof tree === 'string') return new Map([[prefix, tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map([[prefix, '']]);
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => [...flatten(value, prefix === '' ? key : `${prefix}.${key}`)]),
  );
}

/**
 * The names of a message's arguments, or what makes it unreadable. Both languages must agree on them; their plural branches may differ.
 * @param {string} text
 * @returns {string}
 */
function placeholdersOf(text) {
  try {
    return [...new Set(argumentsOf(new IntlMessageFormat(text, 'en').getAst()))].sort().join(', ');
  } catch (error) {
    return `unreadable, ${/** @type {Error} */ (error).message}`;
  }
}

/**
 * @param {ReturnType<IntlMessageFormat['getAst']>} elements
 * @returns {string[]}
 */
function argumentsOf(elements) {
  return elements.flatMap((element) => {
    const own = element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
    const branches =
      'options' in element ? Object.values(element.options).flatMap((option) => argumentsOf(option.value)) : [];
    const children = 'children' in element ? argumentsOf(element.children) : [];
    return [...own, ...branches, ...children];
  });
}
