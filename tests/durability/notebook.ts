import { differences, type Picture } from './picture';

/** What a deed makes of the binder. `undo` takes back the newest deed that is still done. */
export type Change = ((binder: Picture) => Picture) | 'undo';

interface Attempt {
  readonly name: string;
  readonly change: Change;
}

/** Beside the app: what was done with it, and which of it the app has said to be stored. */
export class Notebook {
  /** The binder after each deed that the app has confirmed, newest last. */
  private confirmed: readonly Picture[];
  private attempted: readonly Picture[] | null = null;
  deeds = 0;
  /** What was done and how it ended, oldest first: to understand a failure. */
  readonly log: string[] = [];

  /** @param found what lies in the binder already */
  constructor(found: Picture = new Map()) {
    this.confirmed = [found];
  }

  get binder(): Picture {
    return newest(this.confirmed);
  }

  get canUndo(): boolean {
    return this.confirmed.length > 1;
  }

  attempt({ name, change }: Attempt): void {
    this.log.push(name);
    this.attempted = change === 'undo' ? this.confirmed.slice(0, -1) : [...this.confirmed, change(this.binder)];
  }

  /** The app has said that the attempted deed is stored. */
  confirm(): void {
    if (!this.attempted) throw new Error('Nothing was attempted');
    this.confirmed = this.attempted;
    this.attempted = null;
    this.deeds++;
    this.log.push('confirmed');
  }

  /**
   * Compares with what the app holds after it has been ended: everything confirmed must be there, and of a deed that was still going on
   * either nothing or all of it.
   * @returns what is missing or wrong; a sentence for each dossier
   */
  settle(found: Picture): string[] {
    if (this.attempted && differences(newest(this.attempted), found).length === 0) this.confirm();
    this.attempted = null;
    this.log.push('restarted');
    return differences(this.binder, found);
  }
}

function newest(history: readonly Picture[]): Picture {
  return history.at(-1) ?? new Map();
}
