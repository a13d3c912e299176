import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { Language } from '@shared/messages/message-key';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { createBrowserShell } from '@renderer/shell/browser-shell';
import { openBinderOnDesk } from '@renderer/state/desk';
import { type Services, ServicesContext } from '@renderer/state/services';
import '@renderer/ui/kit/theme.css';
import type { TestBinder } from './test-binder';

/** What a screen has around it, on a binder; the search comes with the whole app only. */
export function servicesOn({ store, context, clock }: TestBinder): Services {
  return {
    store,
    context,
    clock: {
      now: () => clock.now(),
      today: () => clock.now().date,
      onNewDay: () => () => {},
      check: () => {},
    },
    shell: createBrowserShell(),
    search: { prepare: () => Promise.resolve(), find: () => Promise.reject(new Error('Only the whole app searches')) },
  };
}

/** Shows a part of the screen on a binder, as the app does: with the language and the services around it. */
export async function mount(test: TestBinder, part: ReactNode, language: Language = 'de'): Promise<void> {
  const i18n = await createI18n(localeFor(language, [language === 'de' ? 'de-DE' : 'en-GB']));
  openBinderOnDesk(test.id);
  const container = document.createElement('div');
  container.style.height = '100vh';
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(
    <ServicesContext value={servicesOn(test)}>
      <I18nContext value={i18n}>{part}</I18nContext>
    </ServicesContext>,
  );
}
