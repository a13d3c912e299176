import { useState } from 'react';
import type { DossierId } from '@shared/domain/records/ids';

/** What the user makes of a proposed plan: which moves are left out, and which held dossiers are released by name. */
export interface PlanChoice {
  readonly skipped: ReadonlySet<DossierId>;
  readonly released: ReadonlySet<DossierId>;
  readonly skip: (ids: readonly DossierId[], yes: boolean) => void;
  readonly release: (id: DossierId, yes: boolean) => void;
}

export function usePlanChoice(): PlanChoice {
  const [skipped, setSkipped] = useState<ReadonlySet<DossierId>>(new Set());
  const [released, setReleased] = useState<ReadonlySet<DossierId>>(new Set());
  return {
    skipped,
    released,
    skip: (ids, yes) => setSkipped((before) => changed(before, ids, yes)),
    release: (id, yes) => setReleased((before) => changed(before, [id], yes)),
  };
}

function changed(before: ReadonlySet<DossierId>, ids: readonly DossierId[], added: boolean): ReadonlySet<DossierId> {
  const after = new Set(before);
  for (const id of ids) {
    if (added) after.add(id);
    else after.delete(id);
  }
  return after;
}
