import type { Place } from '@shared/domain/filing/place';
import { type Dossier, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import { type Outcome, shippedOutcomes } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import type { Moment } from '@shared/domain/time/moment';
import { plainDate } from '@shared/domain/time/plain-date';

export const binderId = '01890a5d-ac96-774b-bcce-b302099a8057' as BinderId;
export const contactId = '01890a5d-ac96-774b-bcce-b302099a8058' as ContactId;

export function dossierId(number: number): DossierId {
  return `01890a5d-ac96-774b-8000-${String(number).padStart(12, '0')}` as DossierId;
}

/** A customer called Keller on the pile, unless told otherwise. */
export function dossierWith(fields: Partial<Dossier> = {}, number = 1): Dossier {
  return { ...newDossier(dossierId(number), binderId, 1_000, { name: 'Keller' }), ...fields };
}

export function dossierAt(place: Place, number = 1): Dossier {
  return dossierWith({ place }, number);
}

export function shippedOutcome(id: string): Outcome {
  const outcome = shippedOutcomes.find((candidate) => candidate.id === id);
  if (!outcome) throw new Error(`No outcome ${id}`);
  return outcome;
}

export function momentAt(date: string, time = '10:00'): Moment {
  return { date: plainDate(date), time: clockTime(time), instant: 1_773_400_000_000 };
}
