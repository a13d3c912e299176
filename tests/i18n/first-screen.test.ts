import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { laterSections } from '../../scripts/lib/compile-messages.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const renderer = join(root, 'src/renderer');
const shared = join(root, 'src/shared');

/** The source files that load with the first screen: what `main.tsx` imports, and what that imports, at once. */
function filesOfFirstScreen(): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?'([^']+)';/gm)) {
      const next = from && fileOf(file, from);
      if (next) visit(next);
    }
  };
  visit(join(renderer, 'main.tsx'));
  return [...found];
}

function fileOf(importer: string, name: string): string | undefined {
  const path = name.startsWith('@shared/') ? join(shared, name.slice(8)) : resolve(dirname(importer), name);
  return [`${path}.ts`, `${path}.tsx`].find(existsSync);
}

test('the first screen says nothing that loads later', () => {
  const files = filesOfFirstScreen();
  expect(files).toContain(join(renderer, 'ui/today/today-stack.tsx'));
  expect(files).not.toContain(join(renderer, 'ui/settings/settings-page.tsx'));
  const said = new RegExp(`\\bt\\([^)]*?['\`](?:${laterSections.join('|')})\\.[\\w.$]*`);
  // It waits for the rest of the messages before it says one.
  const waits = join(renderer, 'state/dropped-list.ts');
  const tooEarly = files
    .filter((file) => file !== waits)
    .flatMap((file) => {
      const [message] = said.exec(readFileSync(file, 'utf8')) ?? [];
      return message ? [`${relative(root, file)}: ${message}`] : [];
    });
  expect(tooEarly).toEqual([]);
});
