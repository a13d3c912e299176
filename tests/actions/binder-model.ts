import { plainDate, type PlainDate } from '@shared/domain/time/plain-date';

/** What a binder should hold after any actions, told as simply as possible: a map of cards, and snapshots to go back to. */
export interface ModelDossier {
  readonly name: string;
  /** `pile`, a day, or `closed` with its reason and the day. */
  readonly where: string;
  /** Whether it is a loose sheet: other work, and nobody's. */
  readonly sheet: boolean;
  /** What is to be done next: mostly a call. */
  readonly task: string;
  /** The number of the step that put it into the bin. */
  readonly binned: number | null;
  readonly attempts: number;
  /** How often it was put off since the last contact. */
  readonly moves: number;
  readonly lastReached: string | null;
  readonly lastTried: string | null;
  /** The numbers of the steps that wrote into it, or put a document, or an offer or a form, into it; in their order. */
  readonly log: readonly number[];
  readonly documents: readonly number[];
  readonly pages: readonly number[];
}

/** The dossiers by the number in which they were made. */
export type ModelState = ReadonlyMap<number, ModelDossier>;

export type Outcome = 'done' | 'gone' | 'changedMeanwhile' | 'unchanged' | 'nothingToUndo' | 'nothingToRedo';

export interface ModelBackup {
  readonly state: ModelState;
  readonly day: PlainDate;
  readonly commits: number;
}

export class BinderModel {
  today: PlainDate = plainDate('2026-03-13');
  made = 0;
  now: ModelState = new Map();
  /** What is half typed, by dossier: `words` that would be lost, or only a `choice`. */
  readonly drafts = new Map<number, 'words' | 'choice'>();
  readonly erased = new Set<number>();
  /** How much has been committed so far: nothing has changed since a backup of the same number. */
  commits = 0;
  /** The number of the step that is being done. */
  step = 0;
  /** By their numbers, the newest last. */
  readonly backups = new Map<number, ModelBackup>();
  private past: ModelState[] = [];
  private future: ModelState[] = [];

  /** The numbers of those that are so. */
  numbersOf(isWanted: (dossier: ModelDossier) => boolean): number[] {
    return [...this.now].flatMap(([number, dossier]) => (isWanted(dossier) ? [number] : []));
  }

  copy(): BinderModel {
    const { drafts, erased, backups, past, future } = this;
    return Object.assign(new BinderModel(), this, {
      drafts: new Map(drafts),
      erased: new Set(erased),
      backups: new Map(backups),
      past: [...past],
      future: [...future],
    });
  }

  create(...fields: readonly (Pick<ModelDossier, 'name' | 'where'> & Partial<ModelDossier>)[]): Outcome {
    const blank = {
      sheet: false,
      task: 'call',
      binned: null,
      attempts: 0,
      moves: 0,
      lastReached: null,
      lastTried: null,
      log: [],
      documents: [],
      pages: [],
    };
    return this.put(fields.map((given) => [this.made++, { ...blank, ...given }]));
  }

  /** Changes the dossiers at hand; those gone or in the bin are left out. */
  change(numbers: readonly number[], rule: (dossier: ModelDossier) => ModelDossier): Outcome {
    const found = [...new Set(numbers)].flatMap((number) => {
      const dossier = this.now.get(number);
      return dossier?.binned === null ? [[number, dossier] as const] : [];
    });
    if (found.length === 0) return 'gone';
    return this.put(found.map(([number, dossier]) => [number, rule(dossier)]));
  }

  /** The same to one dossier, in which something is half typed: that is finished with it, unless it has other words. */
  write(number: number, rule: (dossier: ModelDossier) => ModelDossier): Outcome {
    const outcome = this.change([number], (dossier) => ({ ...rule(dossier), log: union(dossier.log, [this.step]) }));
    if (outcome === 'done' && this.drafts.get(number) === 'choice') this.drafts.delete(number);
    return outcome;
  }

  /** Work on a loose sheet that is written down; with a customer's dossier that cannot be done. */
  doSheet(number: number, rule: (dossier: ModelDossier) => ModelDossier): Outcome {
    const dossier = this.now.get(number);
    return dossier?.binned === null && !dossier.sheet ? 'changedMeanwhile' : this.write(number, rule);
  }

  /** Each to its own day, all or none. */
  moveByPlan(plan: ReadonlyMap<number, (dossier: ModelDossier) => ModelDossier>): Outcome {
    const dossiers = [...plan].map(([number, rule]) => [number, this.now.get(number), rule] as const);
    const moved = dossiers.flatMap(([number, dossier, rule]) =>
      dossier?.binned === null ? [[number, rule(dossier)] as const] : [],
    );
    return moved.length < plan.size ? 'gone' : this.put(moved);
  }

  attach(number: number): Outcome {
    return this.change([number], (dossier) => ({ ...dossier, documents: union(dossier.documents, [this.step]) }));
  }

  /** An offer, or a form that is filled in. */
  addPage(number: number): Outcome {
    return this.change([number], (dossier) => ({ ...dossier, pages: union(dossier.pages, [this.step]) }));
  }

  takeOutOfBin(number: number): Outcome {
    const dossier = this.now.get(number);
    return dossier ? this.put([[number, { ...dossier, binned: null }]]) : 'gone';
  }

  /** Removes dossiers from what is, from what was, and from what could be done again; a step of which nothing is left is none. */
  removeForGood(numbers: readonly number[]): Outcome {
    for (const number of numbers) this.drafts.delete(number);
    const without = (state: ModelState): ModelState =>
      new Map([...state].filter(([number]) => !numbers.includes(number)));
    this.now = without(this.now);
    this.past = stepsTowards(this.now, this.past.map(without));
    this.future = stepsTowards(this.now, this.future.map(without));
    this.commits += 1;
    return 'done';
  }

  emptyBin(): Outcome {
    const binned = this.numbersOf((dossier) => dossier.binned !== null);
    return binned.length === 0 ? 'unchanged' : this.removeForGood(binned);
  }

  erase(number: number): Outcome {
    return this.now.has(number) ? this.eraseAnyway(number) : 'gone';
  }

  /** Also one that another window has taken out of the binder in between: it could be brought back. */
  eraseAnyway(number: number): Outcome {
    this.erased.add(number);
    return this.removeForGood([number]);
  }

  /** All that a backup holds, and nothing that came since; who was erased stays away. */
  restore(then: ModelState): Outcome {
    return this.become(this.withoutErased(then));
  }

  /** Some of what a backup holds, out of the bin; what was added to it since stays in it. */
  take(then: ModelState, numbers: readonly number[]): Outcome {
    const taken = [...this.withoutErased(then)].filter(([number]) => numbers.includes(number));
    return this.put(
      taken.map(([number, dossier]) => {
        const present = this.now.get(number);
        const log = union(dossier.log, present?.log);
        const documents = union(dossier.documents, present?.documents);
        return [number, { ...dossier, binned: null, log, documents, pages: union(dossier.pages, present?.pages) }];
      }),
    );
  }

  undo(): Outcome {
    const before = this.past.pop();
    if (!before) return 'nothingToUndo';
    this.future.push(this.now);
    this.now = before;
    this.commits += 1;
    return 'done';
  }

  redo(): Outcome {
    const after = this.future.pop();
    if (!after) return 'nothingToRedo';
    this.past.push(this.now);
    this.now = after;
    this.commits += 1;
    return 'done';
  }

  /** One is made unless nothing has changed since the newest. */
  backUp(): 'made' | 'unchanged' {
    const [number = 0, newest] = [...this.backups].at(-1) ?? [];
    if (newest?.commits === this.commits) return 'unchanged';
    this.backups.set(number + 1, { state: this.now, day: this.today, commits: this.commits });
    return 'made';
  }

  /**
   * Rotation has left only these.
   * @throws when one has gone that may not: one of the three newest of the newest day, or one that none of the newer ones makes up for.
   */
  keepBackups(numbers: readonly number[]): void {
    const all = [...this.backups].reverse();
    const ofNewestDay = all.filter(([, { day }]) => day === all[0]?.[1].day).slice(0, 3);
    for (const [number, { state }] of all) {
      if (numbers.includes(number)) continue;
      const isLarge = (newer: number) =>
        newer > number && (this.backups.get(newer)?.state.size ?? 0) * 5 >= state.size * 4;
      if (ofNewestDay.some(([one]) => one === number) || !numbers.some(isLarge))
        throw new Error(`The backup ${number} is gone`);
      this.backups.delete(number);
    }
  }

  private withoutErased(state: ModelState): ModelState {
    return new Map([...state].filter(([number]) => !this.erased.has(number)));
  }

  private put(dossiers: readonly (readonly [number, ModelDossier])[]): Outcome {
    return this.become(new Map([...this.now, ...dossiers]));
  }

  private become(state: ModelState): Outcome {
    if (isSame(this.now, state)) return 'unchanged';
    this.past.push(this.now);
    this.future = [];
    this.now = state;
    this.commits += 1;
    return 'done';
  }
}

function union(some: readonly number[], others: readonly number[] = []): number[] {
  return [...new Set([...some, ...others])].sort((left, right) => left - right);
}

/** The states on the way to `now`, the nearest last, without those that do not differ from the next one. */
function stepsTowards(now: ModelState, states: readonly ModelState[]): ModelState[] {
  return states.filter((state, index) => !isSame(state, states[index + 1] ?? now));
}

function isSame(left: ModelState, right: ModelState): boolean {
  const written = (state: ModelState) => JSON.stringify([...state].sort(([one], [other]) => one - other));
  return written(left) === written(right);
}
