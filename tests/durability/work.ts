import { setTimeout as after } from 'node:timers/promises';
import { dayShelf } from '@shared/domain/filing/shelf';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import type { Desk } from '../support/desk';
import { createDossier, type Day, type Deed, importList, logContact, movePile, takeOut, undo } from './deeds';
import { doDeed } from './do-deed';
import { type Buried, EarlierLife } from './earlier-life';
import type { Notebook } from './notebook';
import type { Chance } from './random';

/** A day's work at random. Every name, text and day comes once, so that the app's word on each deed cannot be mistaken for another's. */
export class Work {
  private count = 0;
  /** The dossier that is open because it was just made. */
  private open: string | null = null;
  private last: Deed | null = null;
  private readonly earlier = new EarlierLife();
  /** Those of the earlier life that are still to be taken out. */
  private readonly buried: Buried[];
  /** A second list needs another way through the import's pages. */
  private imported = false;

  constructor(
    private readonly notebook: Notebook,
    private readonly chance: Chance,
  ) {
    this.buried = [...this.earlier.buried];
  }

  /**
   * Works for a while, then ends the app in the middle of a deed: `strike` comes at most 150 ms after the key that stores it. What was open
   * in the app is no more then.
   */
  async until(desk: Desk, strike: () => Promise<void>): Promise<void> {
    for (let left = this.chance.below(4); left > 0; left--) await this.doOne(desk);
    const deed = this.choose();
    await deed.prepare(desk);
    this.notebook.attempt(deed);
    const struck = after(this.chance.below(150)).then(strike);
    await Promise.allSettled([deed.store(desk).then(() => this.notebook.confirm()), struck]);
    await struck;
    this.open = null;
    this.last = null;
    this.imported = false;
  }

  async doOne(desk: Desk): Promise<void> {
    await doDeed(desk, this.notebook, this.choose());
  }

  private choose(): Deed {
    const deed = this.open === null ? this.chance.oneOf(this.choices())() : this.logOpen(this.open);
    this.last = deed;
    return deed;
  }

  private choices(): readonly (() => Deed)[] {
    const onPile = [...this.notebook.binder.values()].filter(({ shelf }) => shelf === 'pile').length;
    const create = () => this.create();
    const [buried] = this.buried;
    // A document in any case: its content takes another way to the disk than the rows.
    if (buried && this.buried.length === this.earlier.buried.length) return [() => this.takeOut(buried)];
    return [
      create,
      create,
      create,
      ...(this.imported ? [] : [() => this.import()]),
      ...(buried ? [() => this.takeOut(buried)] : []),
      ...(onPile > 1 ? [() => movePile(this.day())] : []),
      ...(this.notebook.canUndo && this.last !== undo ? [() => undo] : []),
    ];
  }

  private create(): Deed {
    this.open = `Kunde ${this.next()}`;
    return createDossier(this.open);
  }

  private logOpen(name: string): Deed {
    this.open = null;
    return logContact(name, `Gespräch ${this.next()}`, this.day());
  }

  private import(): Deed {
    this.imported = true;
    const list = this.next();
    return importList(
      Array.from({ length: 20 + this.chance.below(280) }, (_, index) => `Liste ${list} Zeile ${index}`),
    );
  }

  private takeOut(buried: Buried): Deed {
    this.buried.shift();
    return takeOut(buried, this.earlier);
  }

  private day(): Day {
    const date = addDays(plainDate('2040-01-01'), this.next());
    return { typed: date.split('-').reverse().join('.'), shelf: dayShelf(date) };
  }

  private next(): number {
    return ++this.count;
  }
}
