import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { Binder } from '@shared/domain/records/binder';
import type { Language } from '@shared/messages/message-key';
import { undo } from '@renderer/actions/undo';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { createBrowserShell } from '@renderer/shell/browser-shell';
import { openBinderOnDesk } from '@renderer/state/desk';
import { dismissNotice } from '@renderer/state/notices';
import { ServicesContext } from '@renderer/state/services';
import { SettingsPage } from '@renderer/ui/settings/settings-page';
import { Panels } from '@renderer/ui/panels';
import '@renderer/ui/kit/theme.css';
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
  openBinderOnDesk(test.id);
  const i18n = await createI18n(localeFor(language, [language === 'de' ? 'de-DE' : 'en-GB']));
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  const services = {
    store: test.store,
    context: test.context,
    clock: {
      now: () => test.clock.now(),
      today: () => test.clock.now().date,
      onNewDay: () => () => {},
      check: () => {},
    },
    shell: createBrowserShell(),
    search: { prepare: () => Promise.resolve(), find: () => Promise.reject(new Error('Not part of the settings')) },
  };
  root.render(
    <ServicesContext value={services}>
      <I18nContext value={i18n}>
        <SettingsPage />
        <Panels />
      </I18nContext>
    </ServicesContext>,
  );
  return new SettingsDesk(test);
}
