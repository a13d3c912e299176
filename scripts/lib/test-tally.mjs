/**
 * What a phase of the tests came to.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notes why tests were skipped, or why the phase failed as a whole
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0, notes: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    notes: tallies.flatMap(({ notes }) => notes),
  };
}

/**
 * A phase is only as good as its process: one that broke off, or that ran nothing, has failed even when no test says so.
 * @param {Tally} tally
 * @param {{ code: number, timedOut: boolean }} ended
 * @returns {Tally}
 */
export function judge(tally, { code, timedOut }) {
  if (timedOut) return failWith(tally, 'it took too long and was ended');
  if (tally.passed + tally.failed + tally.skipped === 0) return failWith(tally, 'no test ran');
  if (code !== 0 && tally.failed === 0) return failWith(tally, `it broke off (exit code ${code})`);
  return tally;
}

/**
 * @param {Tally} tally
 * @param {string} reason
 * @returns {Tally}
 */
export function failWith(tally, reason) {
  return { ...tally, failed: tally.failed + 1, notes: [...tally.notes, reason] };
}

/** @param {Tally} tally */
export function describe({ passed, failed, skipped }) {
  return skipped === 0
    ? `${passed} passed, ${failed} failed`
    : `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
