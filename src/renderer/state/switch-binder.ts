import type { BinderId } from '@shared/domain/records/ids';
import { openBinderOnDesk } from './desk';
import { savePreferences } from './save-preferences';
import type { Services } from './services';

/** Lays another binder onto the desk; the next start opens it again. */
export async function switchBinder(services: Services, binderId: BinderId): Promise<void> {
  await savePreferences(services, { openBinder: binderId });
  openBinderOnDesk(binderId);
}
