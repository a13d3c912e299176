/** A page that is silent for this long while it finishes is no longer waited for. Each call to the vault shows that it still works. */
export const longestSilence = 30_000;

/** A second wish to close that comes sooner is the second half of a double click. */
export const doubleClick = 1_000;

/**
 * Holds the window while the page finishes. It ends when the page is ready, gone or silent for too long, or when the user asks a second
 * time: then the backup that was begun is given up, and the one before stays.
 */
export class ClosingWait {
  readonly #askPage: () => void;
  readonly #close: () => void;
  #silence: NodeJS.Timeout | undefined;
  #doubleClick: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(askPage: () => void, close: () => void) {
    this.#askPage = askPage;
    this.#close = close;
  }

  /**
   * Somebody wants the window to close.
   * @param canAnswer is there a page that could finish anything?
   * @returns may it close now?
   */
  mayClose(canAnswer: boolean): boolean {
    if (this.#isOver || !canAnswer || (this.#silence && !this.#doubleClick)) {
      this.#end();
      return true;
    }
    if (this.#silence) return false;
    this.#doubleClick = setTimeout(() => (this.#doubleClick = undefined), doubleClick);
    this.#waitAgain();
    this.#askPage();
    return false;
  }

  /** The page is heard of. */
  hear(): void {
    if (this.#silence) this.#waitAgain();
  }

  /** The page is ready, or gone. Without anybody waiting for it this means nothing. */
  finish(): void {
    if (!this.#silence) return;
    this.#end();
    this.#close();
  }

  #waitAgain(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.finish(), longestSilence);
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#silence);
    clearTimeout(this.#doubleClick);
    this.#silence = undefined;
  }
}
