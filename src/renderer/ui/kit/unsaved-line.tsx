import { momentOfInstant } from '@shared/domain/time/moment';
import { useI18n } from '../../i18n/i18n-context';
import type { Typing } from '../../state/page-typing';
import { useToday } from '../../state/queries';
import { Button } from './button';
import styles from './laid-out-page.module.css';

interface UnsavedLineProps {
  readonly typing: Typing<unknown, unknown>;
  readonly onDiscard: () => void;
}

/** Says that what stands in the fields is not saved, since when, and how to be rid of it. */
export function UnsavedLine({ typing: { resumedFrom }, onDiscard }: UnsavedLineProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const when = resumedFrom === null ? null : momentOfInstant(resumedFrom);
  return (
    <p className={styles.unsaved}>
      {when
        ? t('laidOut.resumed', { day: formats.shortDay(when.date, today), time: formats.time(when.time) })
        : t('laidOut.unsaved')}
      <Button look="bare" onClick={onDiscard}>
        {t('laidOut.discard')}
      </Button>
    </p>
  );
}
