import { useEffect, useState } from 'react';
import { changeBinder } from '../../actions/change-binder';
import type { Binder } from '@shared/domain/records/binder';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import { addDays, addMonths } from '@shared/domain/time/plain-date';
import { countryName } from '../../i18n/country-name';
import { useI18n } from '../../i18n/i18n-context';
import { endHolidayLookup } from '../../state/holiday-lookup';
import { useToday } from '../../state/queries';
import { type Refreshed, refreshHolidays, useRegionName } from '../../state/refresh-holidays';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { HolidayChooser } from './holiday-chooser';
import { HolidayList } from './holiday-list';
import styles from './calendar-settings.module.css';

/** Which public holidays free a day, which come next, and until when they are known. */
export function HolidaySettings({ binder }: { readonly binder: Binder }) {
  const { t } = useI18n();
  const services = useServices();
  const [choosing, setChoosing] = useState(false);
  const [chosenOnce, setChosenOnce] = useState(false);
  const close = () => {
    setChoosing(false);
    setChosenOnce(true);
  };
  useEffect(() => endHolidayLookup, []);
  const { publicHolidays } = binder;
  if (choosing) {
    return (
      <HolidayChooser
        before={publicHolidays}
        onChosen={async (chosen) => {
          const done = await runAction(services, changeBinder, binder.id, (now) => ({
            ...now,
            publicHolidays: chosen,
          }));
          if (done) close();
        }}
        onClose={close}
      />
    );
  }
  return (
    <>
      <p className={styles.prose}>{t('calendar.holidays.meaning')}</p>
      {publicHolidays ? (
        <ChosenHolidays holidays={publicHolidays} />
      ) : (
        <p className={styles.statement}>{t('calendar.holidays.none')}</p>
      )}
      {/* Where the choice was opened, the focus comes back to. */}
      <Button autoFocus={chosenOnce} onClick={() => setChoosing(true)}>
        {t(publicHolidays ? 'calendar.holidays.other' : 'calendar.holidays.choose')}
      </Button>
    </>
  );
}

/** The next ones are enough to see that the region is right. */
const shownNext = 4;

function ChosenHolidays({ holidays }: { readonly holidays: PublicHolidays }) {
  const i18n = useI18n();
  const { t, formats, locale } = i18n;
  const services = useServices();
  const today = useToday();
  const [refreshed, setRefreshed] = useState<Refreshed | 'refreshing' | null>(null);
  const part = useRegionName(holidays, locale.language);
  const country = countryName(holidays.country, i18n);
  const next = holidays.days.filter(({ date }) => date >= today).slice(0, shownNext);
  const knownUntil = formats.longDay(addDays(holidays.until, -1), today);
  const runsOut = holidays.until <= addMonths(today, 12);
  const refresh = async () => {
    setRefreshed('refreshing');
    setRefreshed(await refreshHolidays(services, holidays));
  };
  return (
    <>
      <p className={styles.statement}>{part === '' ? country : t('calendar.holidays.of', { part, country })}</p>
      <HolidayList days={next} label={t('calendar.holidays.next')} />
      <p className={runsOut ? styles.warning : styles.prose}>
        {t(runsOut ? 'calendar.holidays.runsOut' : 'calendar.holidays.knownUntil', { day: knownUntil })}{' '}
        <Button look="chip" disabled={refreshed === 'refreshing'} onClick={() => void refresh()}>
          {t('calendar.holidays.refresh')}
        </Button>
      </p>
      <p role="status" className={styles.said}>
        {refreshed === 'refreshing' && t('calendar.holidays.lookingUp')}
        {refreshed === 'asBefore' && t('calendar.holidays.asBefore')}
        {refreshed !== null && typeof refreshed === 'object' && (
          <span className={styles.problem}>{t('calendar.holidays.failed', { cause: refreshed.problem })}</span>
        )}
      </p>
    </>
  );
}
