import type { InfoCard } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import type { ActionResult } from './perform';

/** Changes fields of the info card; fields that are not named keep what they hold. */
export function editCard(context: ActionContext, id: DossierId, changed: Partial<InfoCard>): Promise<ActionResult> {
  return changeDossier(context, id, 'editCard', (dossier) => ({ ...dossier, card: { ...dossier.card, ...changed } }));
}
