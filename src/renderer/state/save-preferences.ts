import type { Preferences } from '@shared/domain/records/preferences';
import type { Services } from './services';
import { writeQuietly } from './write-quietly';

/** Stores what was set for this device. It never rejects: when it isn't stored the user is told. @returns whether it was. */
export function savePreferences(
  services: Pick<Services, 'store' | 'context'>,
  changed: Partial<Preferences>,
): Promise<boolean> {
  return writeQuietly(services, 'setting', () => services.store.savePreferences(changed));
}
