import { changeBinder } from '../../actions/change-binder';
import type { Binder } from '@shared/domain/records/binder';
import { withWeekday, withWeekdayMinutes } from '@shared/domain/records/change-calendar';
import { addDays, plainDate, type Weekday } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { DurationField } from '../kit/duration-field';
import styles from './calendar-settings.module.css';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Some Monday: the weekdays are named after its week. */
const someMonday = plainDate('2024-01-01');

/** Which weekdays are worked, and how much time each has for dossiers (method.md, rules 5 and 9). */
export function WeekSettings({ binder }: { readonly binder: Binder }) {
  const { t, formats } = useI18n();
  const { workingWeekdays, weekMinutes } = binder;
  const together = workingWeekdays.reduce((sum, weekday) => sum + (weekMinutes[weekday - 1] ?? 0), 0);
  return (
    <>
      <p className={styles.prose}>{t('calendar.week.meaning')}</p>
      <ul className={styles.week}>
        {weekdays.map((weekday) => (
          <WeekdayLine key={weekday} weekday={weekday} binder={binder} />
        ))}
      </ul>
      <p className={together === 0 ? styles.warning : styles.prose}>
        {together === 0 ? t('calendar.week.noDay') : t('calendar.week.together', { time: formats.duration(together) })}
      </p>
    </>
  );
}

function WeekdayLine({ weekday, binder }: { readonly weekday: Weekday; readonly binder: Binder }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const worked = binder.workingWeekdays.includes(weekday);
  const minutes = binder.weekMinutes[weekday - 1] ?? 0;
  const name = formats.longWeekday(addDays(someMonday, weekday - 1));
  const change = (rule: (binder: Binder) => Binder) => void runAction(services, changeBinder, binder.id, rule);
  const work = (yes: boolean) => change((now) => withWeekday(now, weekday, yes));
  return (
    <li className={styles.weekday}>
      <label className={styles.worked}>
        <input type="checkbox" checked={worked} onChange={({ target }) => work(target.checked)} />
        {name}
      </label>
      {worked ? (
        <div className={styles.time}>
          <DurationField
            label={t('calendar.week.timeOn', { weekday: name })}
            minutes={minutes}
            onSave={(typed) => typed !== null && change((now) => withCapacity(now, weekday, typed))}
          />
        </div>
      ) : (
        <span className={styles.free}>{t('calendar.free')}</span>
      )}
    </li>
  );
}

/** No time at all means that the day is free; its minutes stay for when it is worked again. */
function withCapacity(binder: Binder, weekday: Weekday, minutes: number): Binder {
  return minutes === 0 ? withWeekday(binder, weekday, false) : withWeekdayMinutes(binder, weekday, minutes);
}
