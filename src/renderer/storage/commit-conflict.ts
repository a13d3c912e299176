/** The stored records are not those that the diff was computed from: another window was faster. Nothing is stored. */
export class CommitConflict extends Error {
  override readonly name = 'CommitConflict';
}
