import checkFile from 'eslint-plugin-check-file';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Who may import whom (adr/0001). Each layer lists what it must not reach; the rules hold for `import type` too. */
const layers = {
  'src/shared/domain': ['src/main', 'src/renderer', 'src/shared/contract', 'src/shared/messages'],
  'src/shared/contract': ['src/main', 'src/renderer', 'src/shared/messages'],
  'src/shared/messages': ['src/main', 'src/renderer', 'src/shared/contract', 'src/shared/domain'],
  'src/main': ['src/renderer'],
  'src/renderer/storage': ['shell', 'vault', 'actions', 'state', 'commands', 'ui', 'i18n', 'workers']
    .map(inRenderer)
    .concat('src/main', 'src/shared/contract', 'src/shared/messages'),
  'src/renderer/shell': ['storage', 'vault', 'actions', 'state', 'commands', 'ui', 'i18n', 'workers']
    .map(inRenderer)
    .concat('src/main'),
  'src/renderer/vault': ['shell', 'actions', 'state', 'commands', 'ui', 'i18n', 'workers']
    .map(inRenderer)
    .concat('src/main', 'src/shared/messages'),
  'src/renderer/actions': ['shell', 'vault', 'state', 'commands', 'ui', 'i18n', 'workers']
    .map(inRenderer)
    .concat('src/main', 'src/shared/messages'),
  'src/renderer/i18n': ['storage', 'shell', 'vault', 'actions', 'state', 'commands', 'ui', 'workers']
    .map(inRenderer)
    .concat('src/main', 'src/shared/contract'),
  'src/renderer/workers': ['shell', 'actions', 'state', 'commands', 'ui', 'i18n']
    .map(inRenderer)
    .concat('src/main', 'src/shared/contract', 'src/shared/messages'),
  'src/renderer/state': ['shell', 'commands', 'ui'].map(inRenderer).concat('src/main'),
  'src/renderer/commands': ['storage', 'shell', 'vault', 'ui', 'workers'].map(inRenderer).concat('src/main'),
  'src/renderer/ui': ['storage', 'shell', 'vault', 'workers'].map(inRenderer).concat('src/main'),
};

function inRenderer(folder) {
  return `src/renderer/${folder}`;
}

const zones = Object.entries(layers).flatMap(([target, forbidden]) =>
  forbidden.map((from) => ({
    target: `./${target}`,
    from: `./${from}`,
    message: `${target} must not import ${from} (adr/0001).`,
  })),
);

/** The views of ui/ do not import each other; all may use ui/kit, and ui/app puts them together. */
const views = [
  'today',
  'binder',
  'pile',
  'workload',
  'bin',
  'dossier',
  'documents',
  'calculations',
  'forms',
  'playbooks',
  'log-strip',
  'move',
  'rebalance',
  'deal-out',
  'draw',
  'review',
  'import',
  'palette',
  'settings',
  'absence',
  'storage',
  'restore',
  'recovery',
  'history',
  'promises',
  'erase',
  'carry',
  'print',
  'paper',
  'desk',
];
const viewZones = views.map((view) => ({
  target: `./src/renderer/ui/${view}`,
  from: './src/renderer/ui',
  except: [`./${view}`, './kit'],
  message: 'Views do not import each other: share through ui/kit, state or the domain (adr/0001).',
}));

const clockBan = [
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'A day is a PlainDate; the clock is passed in (adr/0004).',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name=/^(now|parse|UTC)$/]",
    message: 'The composition root owns the only clock (adr/0004).',
  },
];
const ipcBan = [
  { name: 'electron', importNames: ['ipcMain', 'ipcRenderer'], message: 'Raw IPC stays in the checked wrapper.' },
];
const dateBan = [
  {
    group: ['date-fns', 'date-fns/*', '@date-fns/*'],
    message: 'Dates are computed in domain/time only (adr/0004).',
  },
];
const dexieBan = [{ group: ['dexie'], message: 'Dexie stays in renderer/storage.' }];
const restricted = (patterns, paths = ipcBan) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

export default tseslint.config(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  tseslint.configs.base,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX, 'check-file': checkFile },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['src/*/tsconfig.json', 'src/renderer/workers/tsconfig.json', 'tests/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': ['error', { allow: ['error'] }],
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,js,mjs}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { 'src/**/': 'KEBAB_CASE' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...viewZones] }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...clockBan],
      ...restricted([...dateBan, ...dexieBan]),
    },
  },
  { files: ['src/shared/domain/time/**'], rules: { 'no-restricted-syntax': 'off', ...restricted(dexieBan) } },
  { files: ['src/renderer/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/renderer/storage/**'], rules: restricted(dateBan) },
  { files: ['src/main/ipc/checked-ipc.ts', 'src/main/preload.ts'], rules: restricted([...dateBan, ...dexieBan], []) },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Says that the React Compiler leaves a component alone: it is not part of the build.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['scripts/**', '*.{js,mjs,ts}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
);
