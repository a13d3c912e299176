/**
 * Runs jobs side by side, as many at a time as there are lanes. They begin in their order, each in the first lane that is free.
 * @template Result
 * @param {readonly (() => Promise<Result>)[]} jobs
 * @param {number} lanes
 * @returns {Promise<Result[]>} in the order of the jobs
 */
export async function runInLanes(jobs, lanes) {
  /** @type {Result[]} */
  const results = [];
  const waiting = jobs.entries();
  const runLane = async () => {
    for (const [index, job] of waiting) results[index] = await job();
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return results;
}
