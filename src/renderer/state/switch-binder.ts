import type { BinderId } from '@shared/domain/records/ids';
import { openBinderOnDesk } from './desk';
import type { Services } from './services';

/** Lays another binder onto the desk; the next start opens it again. */
export async function switchBinder({ store }: Services, binderId: BinderId): Promise<void> {
  await store.savePreferences({ openBinder: binderId });
  openBinderOnDesk(binderId);
}
