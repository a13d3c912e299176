import { pagesOf } from '../documents/pages';
import type { Calculation } from '../records/calculation';
import type { Contact } from '../records/contact';
import type { Dossier } from '../records/dossier';
import type { FilledForm } from '../records/filled-form';
import type { Playbook } from '../records/playbook';

/**
 * The parts of a dossier that can be taken along on paper, in their order. Pages of other kinds (documents) join
 * here, with a view of their own in `ui/print/dossier-parts.tsx`; all else follows from the list.
 */
export const dossierParts = ['card', 'filing', 'log', 'calculations', 'filledForms', 'playbook'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** What is printed unless somebody says otherwise: a playbook is for the one who talks, not for the dossier. */
export const usualParts: readonly DossierPart[] = dossierParts.filter((part) => part !== 'playbook');

/** How much of the log: all of it, or what was written last. */
export const logLengths = ['all', 'newest'] as const;
export type LogLength = (typeof logLengths)[number];

/** So many entries are the newest ones. */
export const newestEntries = 10;

/** A dossier on paper. */
export interface DossierPrint {
  readonly dossier: Dossier;
  /** What the one is called who has recommended one to the customer; nothing where nobody has, or is known any more. */
  readonly referrer?: string | null;
  readonly parts: readonly DossierPart[];
  /** Newest first. */
  readonly contacts: readonly Contact[];
  /** How many there are in all: what is left out is said. */
  readonly contactCount: number;
  /** Of each its newest version, the newest first. */
  readonly calculations: readonly Calculation[];
  /** The newest first. */
  readonly filledForms: readonly FilledForm[];
  /** The one for the next talk; null where there is none. */
  readonly playbook: Playbook | null;
}

/**
 * What is printed of a dossier: the chosen parts in the order of the dossier, whichever was chosen first. Where nothing is offered or
 * filled in, that takes up no room.
 * @param calculations with all their versions.
 * @param filledForms the oldest first.
 */
export function dossierPrint(
  dossier: Dossier,
  contacts: readonly Contact[],
  chosen: ReadonlySet<DossierPart>,
  length: LogLength,
  calculations: readonly Calculation[] = [],
  filledForms: readonly FilledForm[] = [],
  playbook: Playbook | null = null,
): DossierPrint {
  const newest = pagesOf(calculations).map(({ document }) => document);
  const empty = new Set<DossierPart>();
  if (newest.length === 0) empty.add('calculations');
  if (filledForms.length === 0) empty.add('filledForms');
  if (playbook === null) empty.add('playbook');
  return {
    dossier,
    parts: dossierParts.filter((part) => chosen.has(part) && !empty.has(part)),
    contacts: length === 'all' ? contacts : contacts.slice(0, newestEntries),
    contactCount: contacts.length,
    calculations: newest,
    filledForms: filledForms.toReversed(),
    playbook,
  };
}
