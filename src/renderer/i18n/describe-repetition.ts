import type { Repetition } from '@shared/domain/records/dossier';
import type { I18n } from './i18n-context';

/** "every 2 weeks"; fits after "comes again". */
export function describeRepetition({ every, unit }: Repetition, { t }: I18n): string {
  return t(`sheet.every.${unit}`, { every });
}
