import { readFileSync } from 'node:fs';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';

/** @typedef {{ [name: string]: string | Tree }} Tree */

const catalogue = /src\/shared\/messages\/(de|en)\.json$/;

/**
 * Vite plugin: hands the catalogues over with their ICU messages parsed, so that the app need not carry the parser.
 * A message without values stays a text.
 * @returns {import('vite').Plugin}
 */
export function compileMessages() {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    load(id) {
      const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      if (!catalogue.test(file)) return null;
      this.addWatchFile(file);
      return JSON.stringify(compileTree(/** @type {Tree} */ (JSON.parse(readFileSync(file, 'utf8')))));
    },
  };
}

/** The bundle has no parser: what is not compiled here could not be said. */
export const withoutParser = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};

/**
 * @param {Tree} tree
 * @returns {object}
 */
function compileTree(tree) {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]) => [name, typeof node === 'string' ? compile(node) : compileTree(node)]),
  );
}

/** @param {string} text */
function compile(text) {
  const elements = parse(text);
  const [first] = elements;
  return elements.length === 1 && first && isLiteralElement(first) ? first.value : elements;
}
