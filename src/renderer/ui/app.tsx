import { useEffect, useState } from 'react';
import { useCommands } from '../commands/use-commands';
import { createI18n, type I18n, I18nContext } from '../i18n/i18n-context';
import { localeFor } from '../i18n/locale';
import { useDroppedFiles } from '../state/dropped-list';
import { saveDraftsNow } from '../state/draft-keeper';
import { typeDatesDayFirst } from '../state/log-form';
import { usePreferences } from '../state/queries';
import { type Services, ServicesContext } from '../state/services';
import { Desk } from './desk/desk';
import { FailureBoundary } from './failure-boundary';
import { Panels } from './panels';
import { Pages } from './pages';

interface AppProps {
  readonly services: Services;
  readonly initialI18n: I18n;
}

/** The whole window: services and language around, the desk with its open page, and what is laid over it. */
export function App({ services, initialI18n }: AppProps) {
  return (
    <ServicesContext value={services}>
      <InLanguage services={services} initialI18n={initialI18n} />
    </ServicesContext>
  );
}

function InLanguage({ services, initialI18n }: AppProps) {
  const i18n = useChosenLanguage(initialI18n);
  useTheme();
  useCommands(services, i18n);
  useDroppedFiles(services, i18n.t);
  useEffect(() => {
    const save = () => {
      if (document.visibilityState === 'hidden') void saveDraftsNow(services);
    };
    document.addEventListener('visibilitychange', save);
    return () => document.removeEventListener('visibilitychange', save);
  }, [services]);
  return (
    <I18nContext value={i18n}>
      <FailureBoundary t={i18n.t}>
        <Desk>
          <Pages />
        </Desk>
        <Panels />
      </FailureBoundary>
    </I18nContext>
  );
}

/** The language of the preferences; the page says it too, for screen readers and hyphenation. */
function useChosenLanguage(initial: I18n): I18n {
  const choice = usePreferences()?.language;
  const [i18n, setI18n] = useState(initial);
  useEffect(() => {
    if (choice === undefined) return;
    let current = true;
    void createI18n(localeFor(choice, navigator.languages)).then((next) => {
      if (current) setI18n(next);
    });
    return () => {
      current = false;
    };
  }, [choice]);
  useEffect(() => {
    document.documentElement.lang = i18n.locale.tag;
    typeDatesDayFirst(i18n.locale.dayFirst);
  }, [i18n]);
  return i18n;
}

function useTheme(): void {
  const theme = usePreferences()?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}
