import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { Language } from '@shared/messages/message-key';
import { createI18n, I18nContext } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { openBinderOnDesk } from '@renderer/state/desk';
import { dismissNotice } from '@renderer/state/notices';
import { type Services, ServicesContext } from '@renderer/state/services';
import '@renderer/ui/kit/theme.css';
import type { TestBinder } from './test-binder';

/** Mounts a part of the screen over a test's binder, with its store and clock; it is gone after the test. */
export async function mountView(test: TestBinder, view: ReactNode, language: Language = 'de'): Promise<Services> {
  dismissNotice();
  openBinderOnDesk(test.id);
  const { store, context } = test;
  const clock = { now: () => test.clock.now(), today: () => test.clock.now().date, onNewDay: () => () => {} };
  const services = { store, context, clock, shell: { edition: 'browser' } } as unknown as Services;
  const i18n = await createI18n(localeFor(language, [language === 'de' ? 'de-DE' : 'en-GB']));
  const container = document.body.appendChild(document.createElement('div'));
  container.style.cssText = 'display: flex; flex-direction: column; height: 100vh';
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  root.render(
    <ServicesContext value={services}>
      <I18nContext value={i18n}>{view}</I18nContext>
    </ServicesContext>,
  );
  return services;
}
