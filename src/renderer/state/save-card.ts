import { jsonEqual } from '@shared/domain/base/json-equal';
import type { Dossier, InfoCard } from '@shared/domain/records/dossier';
import { editCard } from '../actions/edit-card';
import { forgetSaved, typedOn, typeOnCard } from './card-typing';
import { saveDraftsNow } from './draft-keeper';
import { attempt } from './run-action';
import type { Services } from './services';

/** What is being saved: Enter, and leaving the field at once, must not save twice. */
const underWay = new Set<string>();

/**
 * Saves a field of the card. What was typed stays in the field until the store has it: when it is not saved it is still
 * there, and after a crash it is offered again.
 * @param value what the typed words mean.
 */
export async function saveField<Field extends keyof InfoCard>(
  services: Services,
  { id, binderId, card }: Dossier,
  field: Field,
  value: InfoCard[Field],
): Promise<void> {
  const at = { key: id, binderId };
  if (jsonEqual(value, card[field])) {
    typeOnCard(services, at, { [field]: undefined });
    return;
  }
  const task = `${id} ${field}`;
  if (underWay.has(task)) return;
  underWay.add(task);
  const { [field]: typed } = typedOn(id);
  void saveDraftsNow(services);
  await attempt(services, (context) => editCard(context, id, { [field]: value }), {
    typed: [typed ?? value].flat().join('\n'),
    onDone: () => forgetSaved(services, at, { [field]: typed }),
  });
  underWay.delete(task);
}
