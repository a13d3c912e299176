import type { Dossier } from '../records/dossier';

/** The kinds by which a day is counted (method.md, rule 9). */
export const kindsOfWork = ['repeat', 'first', 'meeting', 'other'] as const;
export type KindOfWork = (typeof kindsOfWork)[number];

/** A call is a first call until the customer has been reached once. */
export function kindOfWork(dossier: Pick<Dossier, 'task' | 'lastReached'>): KindOfWork {
  if (dossier.task !== 'call') return dossier.task;
  return dossier.lastReached === null ? 'first' : 'repeat';
}
