import type { Dossier } from '../records/dossier';

/** The kinds by which a day is counted (method.md, rule 9). */
export const kindsOfWork = ['repeat', 'first', 'meeting', 'other'] as const;
export type KindOfWork = (typeof kindsOfWork)[number];

/** A call is a first call until the customer has been reached once. A loose sheet is other work, whatever it is for. */
export function kindOfWork(dossier: Pick<Dossier, 'task' | 'lastReached' | 'sheet'>): KindOfWork {
  if (dossier.sheet !== null) return 'other';
  if (dossier.task !== 'call') return dossier.task;
  return dossier.lastReached === null ? 'first' : 'repeat';
}
