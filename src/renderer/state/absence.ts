import { useMemo } from 'react';
import { create } from 'zustand';
import type { ShelfRange } from '@shared/domain/filing/shelf';
import type { Leave } from '@shared/domain/time/working-calendar';
import { type AbsenceWork, workOfAbsence } from '@shared/domain/workload/absence';
import { showPanel } from './desk';
import { useBinder, useDossiersOn } from './queries';

/** The leave whose days are to be cleared. */
export const useOpenAbsence = create<{ readonly leaveId: Leave['id'] | null }>(() => ({ leaveId: null }));

/** Shows what falls into a leave, and what can be done about it. */
export function openAbsence(leaveId: Leave['id']): void {
  useOpenAbsence.setState({ leaveId });
  showPanel('absence');
}

/**
 * What falls into days off, summed up.
 * @param shelves of these days (see `shelvesOfAbsence`).
 * @param leave the leave they belong to; null while they are being typed.
 */
export function useAbsenceWork({ from, to }: ShelfRange, leave: Leave | null): AbsenceWork | undefined {
  const dossiers = useDossiersOn(from, to);
  const estimates = useBinder()?.estimates;
  return useMemo(
    () => (dossiers && estimates ? workOfAbsence(dossiers, leave, estimates) : undefined),
    [dossiers, leave, estimates],
  );
}
