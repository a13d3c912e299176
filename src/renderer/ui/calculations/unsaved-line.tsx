import type { Calculation } from '@shared/domain/records/calculation';
import { momentOfInstant } from '@shared/domain/time/moment';
import { useI18n } from '../../i18n/i18n-context';
import { type CalculationTyping, forgetTyping } from '../../state/calculation-typing';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './calculation-leaf.module.css';

interface UnsavedLineProps {
  readonly calculation: Calculation;
  readonly typing: CalculationTyping;
}

/** Says that what stands in the fields is not saved, since when, and how to be rid of it. */
export function UnsavedLine({ calculation, typing: { resumedFrom } }: UnsavedLineProps) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const when = resumedFrom === null ? null : momentOfInstant(resumedFrom);
  return (
    <p className={styles.unsaved}>
      {when
        ? t('calculations.resumed', { day: formats.shortDay(when.date, today), time: formats.time(when.time) })
        : t('calculations.unsaved')}
      <Button look="bare" onClick={() => void forgetTyping(services, calculation)}>
        {t('calculations.discard')}
      </Button>
    </p>
  );
}
