import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import type { ActionResult } from './perform';

/** Gives a dossier an estimate of its own, in minutes; with null that of its kind counts again (method.md, rule 9). */
export function changeEstimate(context: ActionContext, id: DossierId, minutes: number | null): Promise<ActionResult> {
  return changeDossier(context, id, 'changeEstimate', (dossier) => ({ ...dossier, minutes }));
}
