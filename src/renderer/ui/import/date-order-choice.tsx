import { type DateOrder, dateOrders } from '@shared/domain/importing/date-order';
import { readNextContact } from '@shared/domain/importing/read-date';
import { useI18n } from '../../i18n/i18n-context';
import { chooseDateOrder, useImport } from '../../state/import-session';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { useSurroundings } from './use-surroundings';
import styles from './date-order-choice.module.css';

/** 3/4/2026: 3 April or 4 March. Asked where only the user can know, shown where the list gives it away. */
export function DateOrderChoice() {
  const { t } = useI18n();
  const around = useSurroundings();
  const { outcome, dateOrder, stage } = useImport();
  const dates = outcome?.dates;
  if (!dates || dates.kind === 'none') return null;
  const asks = dates.kind === 'ambiguous';
  const chosen = dateOrder ?? (dates.kind === 'found' ? dates.order : null);
  return (
    <fieldset
      className={classes(styles.question, asks && chosen === null && styles.open)}
      disabled={stage === 'storing'}
    >
      <legend>{t('import.dateOrder', { example: dates.example })}</legend>
      {dateOrders.map((order) => (
        <label key={order}>
          <input
            type="radio"
            name="date-order"
            checked={chosen === order}
            onChange={() => void chooseDateOrder(order, around)}
          />
          <DateOrderName order={order} example={dates.example} />
        </label>
      ))}
      <p>{t(asks ? 'import.dateOrderAsk' : 'import.dateOrderFound')}</p>
    </fieldset>
  );
}

function DateOrderName({ order, example }: { readonly order: DateOrder; readonly example: string }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const place = readNextContact(example, order, today);
  const day = place?.kind === 'day' ? formats.longDay(place.date, today) : t('import.noDay');
  return t(`import.${order}`, { day });
}
