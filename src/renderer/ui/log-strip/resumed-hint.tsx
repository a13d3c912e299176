import { momentOfInstant } from '@shared/domain/time/moment';
import { useI18n } from '../../i18n/i18n-context';
import { discardFields } from '../../state/log-form';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './log-strip.module.css';

/** Says that what stands in the fields was typed before, and when; and how to be rid of it. */
export function ResumedHint({ savedAt }: { readonly savedAt: number }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const { date, time } = momentOfInstant(savedAt);
  return (
    <p className={styles.resumed}>
      {t('log.resumed', { day: formats.shortDay(date, today), time: formats.time(time) })}
      <Button look="bare" onClick={() => void discardFields(services)}>
        {t('log.discard')}
      </Button>
    </p>
  );
}
