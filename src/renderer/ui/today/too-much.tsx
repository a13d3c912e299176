import { rebalanceDay } from '../../commands/plan-commands';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { useDayFigures } from '../../state/day-figures';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import styles from './today-stack.module.css';

/** Says that a day holds more than there is room for, and offers to rebalance it (method.md, rule 10). */
export function TooMuch({ date }: { readonly date: PlainDate }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const figures = useDayFigures(date);
  if (figures?.fullness !== 'over' || date < today) return null;
  const { minutes, capacity } = figures;
  return (
    <p className={styles.tooMuch}>
      <span>{t('today.tooMuch', { today: String(date === today), time: formats.duration(minutes - capacity) })}</span>
      <Button look="chip" onClick={() => void rebalanceDay.run(services)}>
        {t(rebalanceDay.title)} <CommandKeys command={rebalanceDay} />
      </Button>
    </p>
  );
}
