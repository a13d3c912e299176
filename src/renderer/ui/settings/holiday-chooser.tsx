import { useId } from 'react';
import type { PublicHolidays } from '@shared/domain/records/calendar';
import { sameRegion } from '@shared/domain/records/holiday-region';
import { yearOf } from '@shared/domain/time/plain-date';
import { countryName } from '../../i18n/country-name';
import { useI18n } from '../../i18n/i18n-context';
import { type HolidayChoice, useHolidayChoice } from '../../state/holiday-choice';
import { useToday } from '../../state/queries';
import { Button } from '../kit/button';
import { HolidayList } from './holiday-list';
import styles from './calendar-settings.module.css';

interface HolidayChooserProps {
  readonly before: PublicHolidays | null;
  readonly onChosen: (holidays: PublicHolidays | null) => Promise<void>;
  readonly onClose: () => void;
}

/** Country and part of it, with the holidays of this year to see whether they are the right ones before they are taken. */
export function HolidayChooser({ before, onChosen, onClose }: HolidayChooserProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const today = useToday();
  const choice = useHolidayChoice(before, locale.language);
  const { chosen, holidays, countries, problem } = choice;
  const year = String(yearOf(today));
  const found = chosen !== null && holidays !== null && sameRegion(holidays, chosen) ? holidays : null;
  const busy = problem === null && (countries === null || (chosen !== null && found === null));
  return (
    <div className={styles.form} role="group" aria-label={t('calendar.holidays.choose')}>
      <div className={styles.fields}>
        <CountryField choice={choice} />
        <RegionField choice={choice} />
      </div>
      <p role="status" className={styles.said}>
        {busy && t('calendar.holidays.lookingUp')}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t('calendar.holidays.failed', { cause: problem })}{' '}
          <Button look="chip" onClick={choice.tryAgain}>
            {t('notice.tryAgain')}
          </Button>
        </p>
      )}
      {found && (
        <>
          <h4 className={styles.year}>{t('calendar.holidays.inYear', { year })}</h4>
          <HolidayList
            days={found.days.filter(({ date }) => date.startsWith(year))}
            label={t('calendar.holidays.inYear', { year })}
          />
        </>
      )}
      <p className={styles.source}>{t('calendar.holidays.source')}</p>
      <div className={styles.buttons}>
        <Button look="primary" disabled={chosen !== null && found === null} onClick={() => void onChosen(found)}>
          {t('calendar.holidays.take')}
        </Button>
        <Button onClick={onClose}>{t('calendar.cancel')}</Button>
      </div>
    </div>
  );
}

function CountryField({ choice: { countries, chosen, choose } }: { readonly choice: HolidayChoice }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const id = useId();
  const inOrder = new Intl.Collator(locale.tag);
  const named = (countries ?? [])
    .map((code) => ({ code, name: countryName(code, i18n) }))
    .sort((left, right) => inOrder.compare(left.name, right.name));
  return (
    <div className={styles.entry}>
      <label htmlFor={id}>{t('calendar.holidays.country')}</label>
      <select
        id={id}
        // The field is why the choice was opened.
        autoFocus
        aria-busy={countries === null}
        value={countries === null ? '' : (chosen?.country ?? '')}
        onChange={({ target }) => choose(target.value === '' ? null : { country: target.value, region: null })}
      >
        <option value="">{t('calendar.holidays.noCountry')}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function RegionField({ choice: { regions, chosen, choose } }: { readonly choice: HolidayChoice }) {
  const { t } = useI18n();
  const id = useId();
  if (chosen === null || regions === null || regions.length === 0) return null;
  return (
    <div className={styles.entry}>
      <label htmlFor={id}>{t('calendar.holidays.region')}</label>
      <select
        id={id}
        value={chosen.region ?? ''}
        onChange={({ target }) => choose({ ...chosen, region: target.value === '' ? null : target.value })}
      >
        <option value="">{t('calendar.holidays.wholeCountry')}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
