/** @typedef {import('./measure.mjs').Measured} Measured */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} size dossiers in the binder
 * @property {number} app
 * @property {number} floor
 * @property {number} ratio
 * @property {string} goal
 * @property {boolean} reached
 */

const kilobyte = 1_000;
const megabyte = 1_000_000;

/**
 * What is measured, and what it has to reach. Ratios are what counts: times differ from machine to machine.
 * @type {readonly { key: keyof Measured, name: string, show: (value: number) => string, goal: string, reached: (app: number, ratio: number, size: number) => boolean }[]}
 */
const quantities = [
  { key: 'coldLoad', name: 'cold load to painted list', show: asMs, ...atMost(1.6) },
  {
    key: 'script',
    name: 'first-screen JavaScript, gzip',
    show: (value) => `${Math.round(value / kilobyte)} kB`,
    goal: '<= 170 kB',
    reached: (app) => app <= 170 * kilobyte,
  },
  { key: 'heap', name: 'heap', show: (value) => `${(value / megabyte).toFixed(1)} MB`, ...atMost(4) },
  { key: 'openDay', name: 'open a day of 30', show: asMs, ...atMost(1.25) },
  { key: 'openWorkload', name: 'open the coming weeks', show: asMs, ...atMost(2) },
  {
    key: 'loads',
    name: 'loads of 91 days and 11 months',
    show: asMs,
    // In a small binder counting is as cheap.
    goal: '<= x0.25 from 10,000',
    reached: (_, ratio, size) => size < 10_000 || ratio <= 0.25,
  },
  { key: 'rebalance', name: 'propose to rebalance 28 days', show: asMs, ...atMost(2) },
  { key: 'filePainted', name: 'file one, click to painted', show: asMs, ...atMost(1.5) },
  { key: 'fileDurable', name: 'file one, click to durably stored', show: asMs, ...atMost(2) },
];

/** @param {number} value */
function asMs(value) {
  return `${value.toFixed(1)} ms`;
}

/** @param {number} limit */
function atMost(limit) {
  return { goal: `<= x${limit}`, reached: (/** @type {number} */ _, /** @type {number} */ ratio) => ratio <= limit };
}

/**
 * @param {{ size: number, app: readonly Measured[], floor: readonly Measured[] }[]} results
 * @returns {Row[]} medians and their ratios
 */
export function rowsOf(results) {
  return quantities.flatMap(({ key, name, goal, reached }) =>
    results.map(({ size, app, floor }) => {
      const medians = { app: medianOf(app, key), floor: medianOf(floor, key) };
      const ratio = medians.app / medians.floor;
      return { name, size, ...medians, ratio, goal, reached: reached(medians.app, ratio, size) };
    }),
  );
}

/**
 * @param {readonly Measured[]} runs
 * @param {keyof Measured} key
 */
function medianOf(runs, key) {
  const values = runs.map((run) => run[key]).sort((left, right) => left - right);
  const middle = values.length / 2;
  const low = values[Math.ceil(middle) - 1] ?? NaN;
  const high = values[Math.floor(middle)] ?? NaN;
  return (low + high) / 2;
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} a table to read
 */
export function tableOf(rows) {
  const head = ['', 'dossiers', 'app', 'floor', 'ratio', 'to reach', ''];
  const lines = rows.map(({ name, size, app, floor, ratio, goal, reached }) => {
    const show = quantities.find((quantity) => quantity.name === name)?.show ?? String;
    return [
      name,
      size.toLocaleString('en'),
      show(app),
      show(floor),
      `x${ratio.toFixed(2)}`,
      goal,
      reached ? 'yes' : 'NO',
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  const draw = (/** @type {string[]} */ line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...lines].map(draw).join('\n');
}
