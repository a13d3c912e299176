/**
 * Ends the script with the reason in plain words; the stack is shown only for what nobody expected.
 * @param {unknown} error
 * @returns {never}
 */
export function failWith(error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof TypeError || error instanceof ReferenceError) console.error(error.stack);
  process.exit(1);
}
