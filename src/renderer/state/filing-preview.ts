import { useMemo } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import { type FilingPreview, previewLogging, previewMove } from '@shared/domain/workload/filing-preview';
import { useLoadGround } from './day-figures';
import type { LogPlan } from './log-plan';

/** What the days would be like once these dossiers are moved; undefined while it is read. */
export function useMovePreview(dossiers: readonly Dossier[]): FilingPreview | undefined {
  const ground = useLoadGround();
  return useMemo(() => ground && previewMove(dossiers, ground), [dossiers, ground]);
}

/** What the days would be like once the contact is logged as it stands in the strip; undefined while it is read. */
export function useLoggingPreview(
  dossier: Dossier,
  plan: Pick<LogPlan, 'task' | 'outcome'>,
): FilingPreview | undefined {
  const ground = useLoadGround();
  const { task } = plan;
  const reached = plan.outcome?.result === 'reached';
  return useMemo(() => ground && previewLogging(dossier, { task, reached }, ground), [dossier, task, reached, ground]);
}
