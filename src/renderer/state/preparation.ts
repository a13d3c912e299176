import type { PreparationField } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import { kindOfWork } from '@shared/domain/workload/kind-of-work';
import { missingForFirstCall } from '@shared/domain/workload/prepared';
import { useBinder } from './queries';

const nothing: readonly PreparationField[] = [];

/** What the card of a first call still lacks, as the binder asks for it; nothing for other work, and while the binder is read. */
export function useMissing(dossier: Dossier): readonly PreparationField[] {
  const wanted = useBinder()?.preparation ?? nothing;
  return kindOfWork(dossier) === 'first' ? missingForFirstCall(dossier.card, wanted) : nothing;
}
