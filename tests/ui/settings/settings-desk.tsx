import type { Binder } from '@shared/domain/records/binder';
import type { Language } from '@shared/messages/message-key';
import { undo } from '@renderer/actions/undo';
import { dismissNotice } from '@renderer/state/notices';
import { SettingsPage } from '@renderer/ui/settings/settings-page';
import { Panels } from '@renderer/ui/panels';
import { mount } from '../../support/mount';
import { done, openTestBinder, type TestBinder } from '../../support/test-binder';

/** The settings as the app mounts them, on a real store: today is Friday, 13 March 2026. */
export class SettingsDesk {
  constructor(readonly test: TestBinder) {}

  async binder(): Promise<Binder> {
    const binder = await this.test.store.binder(this.test.id);
    if (!binder) throw new Error('No binder');
    return binder;
  }

  async undo(): Promise<void> {
    done(await undo(this.test.context, this.test.id));
  }
}

export async function openSettings(language: Language = 'de'): Promise<SettingsDesk> {
  dismissNotice();
  const test = await openTestBinder();
  await mount(
    test,
    <>
      <SettingsPage />
      <Panels />
    </>,
    language,
  );
  return new SettingsDesk(test);
}
