/**
 * Makes a job that is done only once: whoever asks for it later, or while it is done, gets the same answer.
 * @template Answer
 * @param {() => Promise<Answer>} job
 * @returns {() => Promise<Answer>}
 */
export function once(job) {
  /** @type {Promise<Answer> | undefined} */
  let answer;
  return () => (answer ??= job());
}
