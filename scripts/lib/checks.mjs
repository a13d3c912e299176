import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runTool } from './run.mjs';

/** @typedef {{ name: string, tool: string, args: string[] }} ToolCheck */
/** @typedef {{ name: string, find: () => Promise<string[]> }} OwnCheck finds problems, in plain words */

/** @type {readonly (ToolCheck | OwnCheck)[]} */
export const checks = [
  { name: 'types', tool: 'typescript', args: ['-b'] },
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'format', tool: 'prettier', args: ['--check', '.'] },
  { name: 'unused code', tool: 'knip', args: [] },
  { name: 'messages', find: findMessageProblems },
];

/**
 * @param {ToolCheck | OwnCheck} check
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export async function runCheck(check) {
  if ('find' in check) {
    const problems = await check.find();
    return { passed: problems.length === 0, output: problems.join('\n') };
  }
  const { code, output } = await runTool(check.tool, check.args, { capture: true });
  return { passed: code === 0, output };
}

async function findMessageProblems() {
  // Imported late: it needs an installed package.
  const { compareMessages, repeatedKeys } = await import('./message-parity.mjs');
  const read = (/** @type {string} */ language) =>
    readFileSync(join(root, `src/shared/messages/${language}.json`), 'utf8');
  const [en, de] = [read('en'), read('de')];
  return [
    ...repeatedKeys('en', en),
    ...repeatedKeys('de', de),
    ...compareMessages({ en: JSON.parse(en), de: JSON.parse(de) }),
  ];
}
