import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
import { root } from './paths.mjs';

/** @typedef {{ [name: string]: string | Tree }} Tree */

/** `virtual:messages/de/first` and the like. */
const partOfCatalogue = /^virtual:messages\/([a-z]+)\/(first|later)$/;
const resolved = /^\0virtual:messages\/([a-z]+)\/(first|later)$/;

/** Sections for the parts of the screen that load when they are first shown (`ui/kit/lazy-part`): the first screen does without. */
export const laterSections = [
  'commands',
  'laidOut',
  'documents',
  'calculations',
  'starterForms',
  'filledForms',
  'forms',
  'templates',
  'playbooks',
  'starterPlaybooks',
  'mail',
  'card',
  'care',
  'binder',
  'pile',
  'workload',
  'filter',
  'markBar',
  'bin',
  'history',
  'erase',
  'palette',
  'keys',
  'settings',
  'calendar',
  'absence',
  'outcomes',
  'rhythm',
  'dividers',
  'preparation',
  'promises',
  'storage',
  'restore',
  'recovery',
  'welcome',
  'import',
  'move',
  'plan',
  'rebalance',
  'spread',
  'draw',
  'review',
  'dayBegin',
  'dealOut',
  'carry',
  'sheetForm',
  'shellDialogs',
  'notice',
  'refusal',
  'print',
  'paper',
];

/**
 * Vite plugin: hands the catalogues over with their ICU messages parsed, so that the app need not carry the parser.
 * A message without values stays a text. Each comes in two parts: `virtual:messages/de/first` has the sections of the first screen,
 * `virtual:messages/de/later` the others.
 * @returns {import('vite').Plugin}
 */
export function compileMessages() {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    resolveId: (id) => (partOfCatalogue.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, part] = resolved.exec(id) ?? [];
      if (part === undefined) return null;
      const file = join(root, `src/shared/messages/${language}.json`);
      this.addWatchFile(file);
      const tree = /** @type {Tree} */ (JSON.parse(readFileSync(file, 'utf8')));
      return `export const messages = ${JSON.stringify(compileTree(partOf(tree, part)))}`;
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
 * @param {string} part
 * @returns {Tree}
 */
function partOf(tree, part) {
  const later = part === 'later';
  return Object.fromEntries(Object.entries(tree).filter(([section]) => laterSections.includes(section) === later));
}

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
