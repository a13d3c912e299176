import { type FormEvent, useId, useState } from 'react';
import { dividerKey } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { goTo, type View } from '../../state/desk';
import { useCalendar, useDayDividers, useRings } from '../../state/queries';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { dividerName } from '../kit/divider-name';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { findViews } from './find-views';
import styles from './go-to-divider.module.css';

/** Opens a divider by its number or the first letters of its name, and shows beforehand which one it will be. */
export function GoToDivider({ onClose }: { readonly onClose: () => void }) {
  const i18n = useI18n();
  const rings = useRings();
  const { today } = rings;
  const days = useDayDividers() ?? [];
  const calendar = useCalendar() ?? mondayToFriday;
  const [text, setText] = useState('');
  const id = useId();
  const { t, locale } = i18n;
  const views = findViews(text, { today, dayFirst: locale.dayFirst, calendar }, { rings, days });
  const [first] = views;
  const open = (view: View) => {
    onClose();
    goTo(view);
  };
  const openFirst = (event: FormEvent) => {
    event.preventDefault();
    if (first) open(first);
  };
  const unknown = text.trim() !== '' && !first;
  return (
    <Dialog title={t('move.goTo')} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={openFirst}>
        <label htmlFor={id}>{t('move.divider')}</label>
        <input
          id={id}
          className={styles.field}
          value={text}
          placeholder={t('move.dividerHint')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          aria-invalid={unknown || undefined}
          aria-describedby={`${id}-said`}
          onChange={({ target }) => setText(target.value)}
        />
        <p id={`${id}-said`} className={unknown ? styles.unknown : styles.said} aria-live="polite">
          {first
            ? t('move.opens', { divider: viewName(first, i18n, today) })
            : unknown
              ? t('move.noDivider', { text: text.trim() })
              : t('move.dividerHelp')}
        </p>
        {views.length > 1 && (
          <div className={styles.matches} role="group" aria-label={t('move.matches')}>
            {views.map((view) => (
              <Button key={viewKey(view)} look="chip" onClick={() => open(view)}>
                {viewName(view, i18n, today)}
              </Button>
            ))}
          </div>
        )}
      </form>
    </Dialog>
  );
}

function viewName(view: View, i18n: I18n, today: PlainDate): string {
  const { t, formats } = i18n;
  if (view.name === 'today') return `${t('places.today')}, ${formats.longDay(view.date ?? today, today)}`;
  if (view.name !== 'binder') return t(`places.${view.name}`);
  return view.divider === null ? t('move.register') : dividerName(view.divider, today, i18n);
}

function viewKey(view: View): string {
  return view.name === 'binder' && view.divider !== null ? dividerKey(view.divider) : view.name;
}
