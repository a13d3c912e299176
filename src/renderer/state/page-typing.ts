import { create } from 'zustand';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { ActionContext } from '../actions/action-context';
import type { ActionResult } from '../actions/perform';
import { DraftKeeper } from './draft-keeper';
import { attempt } from './run-action';
import type { Services } from './services';

type Around = Pick<Services, 'store' | 'context'>;

/** What is typed on a page and not saved yet. */
export interface Typing<Page, Typed> {
  readonly typed: Typed;
  /** The page as it was when one began to type: another window's change since is not overwritten unawares. */
  readonly base: Page;
  /** When it was typed, should it be offered again; null for what was typed just now. */
  readonly resumedFrom: number | null;
}

/** What has been typed, as the store keeps it. */
interface Draft<Typed> {
  readonly typed: Typed;
  readonly savedAt: number;
}

interface Kept<Page, Typed> {
  readonly of: Page;
  /** Null when it is as it is stored: then nothing is kept. */
  readonly typed: Typed | null;
}

/** What pages of one kind are to it: where what is half typed on them is kept, and how it reads. */
interface PageKind<Page, Typed, Written> {
  /** Of the kind: no other has it. */
  readonly name: string;
  readonly read: (store: Services['store'], page: Page) => Promise<Draft<Typed> | undefined>;
  readonly write: (store: Services['store'], page: Page, draft: Draft<Typed>) => Promise<void>;
  readonly discard: (store: Services['store'], page: Page) => Promise<void>;
  /** Stores what is written over the page as it was when one began to type. */
  readonly change: (context: ActionContext, base: Page, written: Written) => Promise<ActionResult>;
  /** What was typed in words, to be copied should it not be saved. */
  readonly words: (typed: Typed, page: Page) => string;
}

/** Pages of a dossier that are written on. Nothing is stored until it is saved, and what is typed is kept, also over a crash. */
export class PageTyping<Page extends { readonly id: string }, Typed, Written extends Partial<Page>> {
  private readonly onPages = create<Readonly<Record<string, Typing<Page, Typed>>>>(() => ({}));
  private readonly drafts: DraftKeeper<Kept<Page, Typed>>;

  constructor(private readonly kind: PageKind<Page, Typed, Written>) {
    const { name, write, discard } = kind;
    this.drafts = new DraftKeeper(name, ({ store, context }, _key, { of, typed }) =>
      typed === null ? discard(store, of) : write(store, of, { typed, savedAt: context.now().instant }),
    );
  }

  /** What is half typed on a page; undefined when it is as it is stored. */
  on(id: Page['id']): Typing<Page, Typed> | undefined {
    return this.onPages.getState()[id];
  }

  /** The same, for who draws it. */
  readonly useOn = (id: Page['id']): Typing<Page, Typed> | undefined => this.onPages((all) => all[id]);

  /** Offers again what was half typed on it, unless it is what is stored by now. @param stored as it stands in the fields. */
  async open(around: Around, of: Page, stored: Typed): Promise<void> {
    const notTaken = this.drafts.waitingFor(of.id);
    const draft = await this.kind.read(around.store, of);
    const offered = notTaken ? notTaken.typed : (draft?.typed ?? null);
    // Whoever was faster than the reading types on.
    if (!offered || jsonEqual(offered, stored) || this.on(of.id)) return;
    this.show(of.id, { typed: offered, base: of, resumedFrom: draft?.savedAt ?? null });
  }

  /** Puts the page away, with what is half typed kept. */
  async close(around: Around, id: Page['id']): Promise<void> {
    this.show(id, undefined);
    await this.drafts.flush(around);
  }

  /** What stands in the fields now. @param stored as it would stand there unchanged. */
  type(around: Around, of: Page, typed: Typed, stored: Typed): void {
    const before = this.on(of.id);
    const changed = !jsonEqual(typed, stored);
    const typing = { typed, base: before?.base ?? of, resumedFrom: before?.resumedFrom ?? null };
    this.show(of.id, changed ? typing : undefined);
    this.drafts.keep(around, of.id, { of, typed: changed ? typed : null });
  }

  /** Forgets what is half typed: it was saved, or is no longer wanted. @param saved only if it is still this that stands there. */
  async forget(around: Around, of: Page, saved?: Typed): Promise<void> {
    const now = this.on(of.id)?.typed;
    if (saved && now && !jsonEqual(now, saved)) return;
    this.show(of.id, undefined);
    this.drafts.keep(around, of.id, { of, typed: null });
    await this.drafts.flush(around);
  }

  /**
   * Stores what is written. Where another window was faster that is said, and whoever saves once more knows of it.
   * @param now the page as it is stored now, which another window may have changed.
   */
  async save(services: Services, now: Page, { base, typed }: Typing<Page, Typed>, written: Written): Promise<void> {
    await attempt(services, (context) => this.kind.change(context, base, written), {
      typed: this.kind.words(typed, base),
      onDone: async () => {
        await this.forget(services, now, typed);
        // Whoever has typed on meanwhile goes on from what is stored now.
        this.typeOnNewBase({ ...base, ...written });
      },
      onRefused: ({ kind }) => {
        if (kind === 'unchanged') void this.forget(services, now, typed);
        if (kind === 'changedMeanwhile') this.typeOnNewBase(now);
        return kind === 'unchanged';
      },
    });
  }

  private typeOnNewBase(of: Page): void {
    const before = this.on(of.id);
    if (before) this.show(of.id, { ...before, base: of });
  }

  private show(id: string, typing: Typing<Page, Typed> | undefined): void {
    this.onPages.setState(({ [id]: _before, ...others }) => (typing ? { ...others, [id]: typing } : others), true);
  }
}
