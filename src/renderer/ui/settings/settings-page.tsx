import { type ComponentType, useMemo, useRef } from 'react';
import { goToStorage } from '../../commands/storage-commands';
import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Sheet } from '../kit/spread';
import { BinderSettings } from './binder-settings';
import { DividerSettings } from './divider-settings';
import { DocumentSettings } from './document-settings';
import { EstimateSettings } from './estimate-settings';
import { CalendarSettings, calendarParts } from './calendar-settings';
import { FormSettings } from './form-settings';
import { KeySettings } from './key-settings';
import { LanguageSettings, ThemeSettings } from './look-settings';
import { OutcomeSettings } from './outcome-settings';
import { PlaybookSettings } from './playbook-settings';
import { PreparationSettings } from './preparation-settings';
import { RhythmSettings } from './rhythm-settings';
import { type Entry, SettingsContents } from './settings-contents';
import { Section } from './settings-part';
import styles from './settings.module.css';

interface SectionOfSettings {
  readonly id: string;
  readonly title: MessageKey;
  readonly Contents: ComponentType;
  /** The headings in it that are worth an entry of their own. */
  readonly parts?: readonly { readonly id: string; readonly title: MessageKey }[];
}

/** The sections in their order, each a file of its own. */
const sections: readonly SectionOfSettings[] = [
  { id: 'look', title: 'settings.look', Contents: LookSettings },
  { id: 'binder', title: 'settings.binder', Contents: BinderSettings },
  {
    id: 'calendar',
    title: 'settings.calendar',
    Contents: CalendarSettings,
    parts: calendarParts.map((id) => ({ id, title: `calendar.${id}.title` as const })),
  },
  { id: 'dividers', title: 'dividers.title', Contents: DividerSettings },
  { id: 'estimates', title: 'settings.estimates', Contents: EstimateSettings },
  { id: 'outcomes', title: 'outcomes.title', Contents: OutcomeSettings },
  { id: 'preparation', title: 'preparation.title', Contents: PreparationSettings },
  { id: 'rhythm', title: 'rhythm.title', Contents: RhythmSettings },
  { id: 'forms', title: 'forms.title', Contents: FormSettings },
  { id: 'playbooks', title: 'playbooks.title', Contents: PlaybookSettings },
  { id: 'documents', title: 'documents.limit.title', Contents: DocumentSettings },
  { id: 'storage', title: 'places.storage', Contents: DataLocation },
  { id: 'keys', title: 'settings.keys', Contents: KeySettings },
];

/** Everything that can be set, on one page, with its contents at the side. */
export function SettingsPage() {
  const { t } = useI18n();
  const page = useRef<HTMLDivElement>(null);
  const entries = useMemo<Entry[]>(
    () =>
      sections.map(({ id, title, parts }) => ({
        id,
        title: t(title),
        ...(parts && { parts: parts.map((part) => ({ id: part.id, title: t(part.title) })) }),
      })),
    [t],
  );
  return (
    <Sheet label={t('places.settings')}>
      <div className={styles.columns}>
        <SettingsContents entries={entries} page={page} />
        <div ref={page} className={styles.page}>
          {sections.map(({ id, title, Contents }) => (
            <Section key={id} id={id} title={t(title)}>
              <Contents />
            </Section>
          ))}
        </div>
      </div>
    </Sheet>
  );
}

function LookSettings() {
  return (
    <div className={styles.pair}>
      <LanguageSettings />
      <ThemeSettings />
    </div>
  );
}

/** In a sentence; all the rest stands on a page of its own. */
function DataLocation() {
  const { t } = useI18n();
  const services = useServices();
  return (
    <>
      <p className={styles.prose}>
        {t(services.shell.capabilities.ownsItsData ? 'settings.dataDesktop' : 'settings.dataBrowser')}
      </p>
      <Button onClick={() => void goToStorage.run(services)}>{t('storage.open')}</Button>
      <p className={styles.version}>{t('settings.version', { version: import.meta.env.VITE_VERSION })}</p>
    </>
  );
}
