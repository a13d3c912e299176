import { type DocumentKind, documentKinds, type DossierDocument } from '../records/document';
import { momentOfInstant } from '../time/moment';
import type { PlainDate } from '../time/plain-date';
import { stemOf } from './file-name';

/** What has versions: each is a record of its own, and names the one whose place it has taken. */
interface Versioned {
  readonly id: string;
  readonly replaces: string | null;
  readonly addedAt: number;
}

/** A page of the dossier: a document, and the versions whose place it has taken, the newest first. */
export interface DocumentPage<Document extends Versioned = DossierDocument> {
  readonly document: Document;
  readonly earlier: readonly Document[];
}

/** All versions on a page, the newest first. */
function versionsOn<Item extends Versioned>({ document, earlier }: DocumentPage<Item>): readonly Item[] {
  return [document, ...earlier];
}

/** The version with this id; undefined where another page has it, or none. */
export function versionOn<Item extends Versioned>(page: DocumentPage<Item>, id: string | null): Item | undefined {
  return versionsOn(page).find((version) => version.id === id);
}

interface TakenOut<Item> {
  readonly removed: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
}

/** What goes with a version: with the newest all that lie behind it; an earlier one alone, and what took its place closes the gap. */
export function takeOut<Item extends Versioned>(version: Item, all: readonly Item[]): TakenOut<Item> {
  const page = pagesOf(all).find(({ document }) => document.id === version.id);
  const removed = page ? versionsOn(page) : [version];
  const gone = new Set(removed.map(({ id }) => id));
  const changed = all
    .filter(({ id, replaces }) => replaces !== null && gone.has(replaces) && !gone.has(id))
    .map((before) => ({ before, after: { ...before, replaces: page ? null : version.replaces } }));
  return { removed, changed };
}

/** Pages that belong together: the pinned ones, or those of a kind. */
export interface PageGroup {
  readonly key: 'pinned' | DocumentKind;
  readonly pages: readonly DocumentPage[];
}

/**
 * The pages of a dossier, of its documents or its calculations. Each document is in exactly one place, as a page or behind one, whatever the records say: two that both replace
 * the same one are both pages, and those that replace each other in a circle come to light as pages.
 */
export function pagesOf<Document extends Versioned>(documents: readonly Document[]): DocumentPage<Document>[] {
  const byId = new Map<string, Document>(documents.map((document) => [document.id, document]));
  const replaced = new Set<string | null>(documents.map(({ replaces }) => replaces));
  const newestFirst = documents.toSorted(byTimeAdded).reverse();
  const placed = new Set<string>();
  const pageFrom = (document: Document): DocumentPage<Document> => {
    placed.add(document.id);
    const earlier: Document[] = [];
    let next = document.replaces === null ? undefined : byId.get(document.replaces);
    while (next && !placed.has(next.id)) {
      placed.add(next.id);
      earlier.push(next);
      next = next.replaces === null ? undefined : byId.get(next.replaces);
    }
    return { document, earlier };
  };
  const pages = newestFirst.filter(({ id }) => !replaced.has(id)).map(pageFrom);
  for (const document of newestFirst) if (!placed.has(document.id)) pages.push(pageFrom(document));
  return pages;
}

/** The pages in the order in which they are leafed through: first those pinned, then kind by kind, in each the newest first. */
export function groupPages(pages: readonly DocumentPage[]): PageGroup[] {
  const days = new Map(pages.map((page) => [page, documentDay(page.document)]));
  const newestFirst = pages.toSorted(
    (left, right) => compare(days.get(right) ?? '', days.get(left) ?? '') || byTimeAdded(right.document, left.document),
  );
  const group = (key: PageGroup['key'], belongs: (document: DossierDocument) => boolean): PageGroup => ({
    key,
    pages: newestFirst.filter(({ document }) => belongs(document)),
  });
  return [
    group('pinned', ({ pinned }) => pinned),
    ...documentKinds.map((kind) => group(kind, (document) => !document.pinned && document.kind === kind)),
  ].filter((one) => one.pages.length > 0);
}

/** What a document is called: by the user, or by its file. */
export function documentTitle({ title, name }: Pick<DossierDocument, 'title' | 'name'>): string {
  return title.trim() || stemOf(name);
}

/** The document's own day, or that on which it came in. */
export function documentDay({ date, addedAt }: Pick<DossierDocument, 'date' | 'addedAt'>): PlainDate {
  return date ?? momentOfInstant(addedAt).date;
}

function byTimeAdded(left: Versioned, right: Versioned): number {
  return left.addedAt - right.addedAt || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
