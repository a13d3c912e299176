/** What a binder should hold after any actions, told as simply as possible: a map of cards, and snapshots to go back to. */
export interface ModelDossier {
  readonly name: string;
  /** `pile`, a day, or `closed` with its reason. */
  readonly where: string;
  readonly binned: boolean;
  readonly sheet: boolean;
  readonly attempts: number;
  readonly log: readonly string[];
}

/** The dossiers by the number in which they were made. */
export type ModelState = ReadonlyMap<number, ModelDossier>;

export type Outcome = 'done' | 'gone' | 'changedMeanwhile' | 'unchanged' | 'nothingToUndo' | 'nothingToRedo';

export class BinderModel {
  made = 0;
  now: ModelState = new Map();
  readonly drafts = new Set<number>();
  private past: ModelState[] = [];
  private future: ModelState[] = [];

  create(name: string): Outcome {
    return this.add({ name, where: 'pile', sheet: false });
  }

  createSheet(name: string, where: string): Outcome {
    return this.add({ name, where, sheet: true });
  }

  private add(made: Pick<ModelDossier, 'name' | 'where' | 'sheet'>): Outcome {
    return this.step([[this.made++, { ...made, binned: false, attempts: 0, log: [] }]]);
  }

  /** Only loose sheets are done; these come only once. */
  doSheet(number: number): Outcome {
    const found = this.now.get(number);
    if (found && !found.binned && !found.sheet) return 'changedMeanwhile';
    return this.change([number], (sheet) => ({ ...sheet, where: 'closed done', log: [...sheet.log, 'did'] }));
  }

  /** Changes the dossiers at hand; those gone or in the bin are left out. */
  change(numbers: readonly number[], rule: (dossier: ModelDossier) => ModelDossier): Outcome {
    const found = [...new Set(numbers)].flatMap((number) => {
      const dossier = this.now.get(number);
      return dossier && !dossier.binned ? [[number, dossier] as const] : [];
    });
    if (found.length === 0) return 'gone';
    return this.step(found.map(([number, dossier]) => [number, rule(dossier)]));
  }

  restore(number: number): Outcome {
    const dossier = this.now.get(number);
    return dossier ? this.step([[number, { ...dossier, binned: false }]]) : 'gone';
  }

  /** Removes dossiers from what is, from what was, and from what could be done again; a step of which nothing is left is none. */
  removeForGood(numbers: readonly number[]): Outcome {
    if (!numbers.some((number) => this.now.has(number))) return 'gone';
    for (const number of numbers) this.drafts.delete(number);
    const without = (state: ModelState): ModelState =>
      new Map([...state].filter(([number]) => !numbers.includes(number)));
    this.now = without(this.now);
    this.past = stepsTowards(this.now, this.past.map(without));
    this.future = stepsTowards(this.now, this.future.map(without));
    return 'done';
  }

  emptyBin(): Outcome {
    const binned = [...this.now].flatMap(([number, dossier]) => (dossier.binned ? [number] : []));
    return binned.length === 0 ? 'unchanged' : this.removeForGood(binned);
  }

  undo(): Outcome {
    const before = this.past.pop();
    if (!before) return 'nothingToUndo';
    this.future.push(this.now);
    this.now = before;
    return 'done';
  }

  redo(): Outcome {
    const after = this.future.pop();
    if (!after) return 'nothingToRedo';
    this.past.push(this.now);
    this.now = after;
    return 'done';
  }

  private step(changed: readonly (readonly [number, ModelDossier])[]): Outcome {
    const same = changed.every(([number, dossier]) => JSON.stringify(this.now.get(number)) === JSON.stringify(dossier));
    if (same) return 'unchanged';
    this.past.push(this.now);
    this.future = [];
    this.now = new Map([...this.now, ...changed]);
    return 'done';
  }
}

/** The states on the way to `now`, the nearest last, without those that do not differ from the next one. */
function stepsTowards(now: ModelState, states: readonly ModelState[]): ModelState[] {
  return states.filter((state, index) => !isSame(state, states[index + 1] ?? now));
}

function isSame(left: ModelState, right: ModelState): boolean {
  const written = (state: ModelState) => JSON.stringify([...state].sort(([one], [other]) => one - other));
  return written(left) === written(right);
}
