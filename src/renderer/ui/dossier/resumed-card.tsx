import { momentOfInstant } from '@shared/domain/time/moment';
import { useI18n } from '../../i18n/i18n-context';
import { type CardAtHand, discardTyped } from '../../state/card-typing';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './card-form.module.css';

interface ResumedCardProps {
  readonly at: CardAtHand;
  readonly savedAt: number;
}

/** Says that what stands in the fields was typed before and is not saved, and when; and how to be rid of it. */
export function ResumedCard({ at, savedAt }: ResumedCardProps) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const { date, time } = momentOfInstant(savedAt);
  return (
    <p className={styles.resumed}>
      {t('card.resumed', { day: formats.shortDay(date, today), time: formats.time(time) })}
      <Button look="bare" onClick={() => void discardTyped(services, at)}>
        {t('log.discard')}
      </Button>
    </p>
  );
}
