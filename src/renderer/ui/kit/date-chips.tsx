import { calendarOf } from '@shared/domain/records/binder';
import { addMonthsToMonth, monthOf } from '@shared/domain/time/month';
import type { Place } from '@shared/domain/filing/place';
import { shelfOfPlace } from '@shared/domain/filing/shelf';
import { readDatePhrase } from '@shared/domain/time/date-phrase';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import { type WorkingCalendar, workingDaysAfter } from '@shared/domain/time/working-calendar';
import { dayWhenFiled, type FilingPreview, monthWhenFiled } from '@shared/domain/workload/filing-preview';
import { describeThen, joined } from '../../i18n/describe-load';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { placeOf } from '../../state/log-plan';
import { useBinder, useToday } from '../../state/queries';
import { Button } from './button';
import { LoadMark } from './load-mark';
import styles from './date-chips.module.css';

interface DateChipsProps {
  /** Where the dossier would go as things stand: its chip shows pressed. */
  readonly chosen: Place | null;
  /** What is about to be filed: each chip tells how full its day or month would become. */
  readonly filing?: FilingPreview;
  /** Hands over what would have been typed, in the user's language. */
  readonly onText: (text: string) => void;
}

interface Chip {
  readonly label: string;
  readonly text: string;
  readonly place: Place;
}

/** The answers heard most often: the next working day, in one, two or four weeks, next month. */
export function DateChips({ chosen, filing, onText }: DateChipsProps) {
  const i18n = useI18n();
  const today = useToday();
  const binder = useBinder();
  const { t } = i18n;
  const chips = binder ? chipsFor(i18n, today, calendarOf(binder)) : [];
  return (
    <div className={styles.chips} role="group" aria-label={t('dateEntry.chips')}>
      {chips.map(({ label, text, place }) => {
        const figures = filing && figuresOf(place, filing);
        return (
          <Button
            key={text}
            look="chip"
            pressed={chosen !== null && shelfOfPlace(chosen) === shelfOfPlace(place)}
            title={joined(dayOf(place, today, i18n), figures ? describeThen(figures, i18n) : null) || undefined}
            onClick={() => onText(text)}
          >
            {label}
            {figures && <LoadMark figures={figures} full="62%" className={styles.load} />}
          </Button>
        );
      })}
    </div>
  );
}

function figuresOf(place: Place, filing: FilingPreview) {
  if (place.kind === 'day') return dayWhenFiled(place.date, filing);
  return place.kind === 'month' ? monthWhenFiled(place.month, filing) : undefined;
}

function dayOf(place: Place, today: PlainDate, { formats }: I18n): string | null {
  return place.kind === 'day' ? formats.longDay(place.date, today) : null;
}

function chipsFor({ t, formats, locale }: I18n, today: PlainDate, calendar: WorkingCalendar): Chip[] {
  const next = workingDaysAfter(calendar, today, 1);
  const nextMonth = formats.longMonth(addMonthsToMonth(monthOf(today), 1), today);
  const inWeeks = [1, 2, 4].map((count) => t('dateEntry.inWeeks', { count }));
  const phrases = [
    {
      label: t('dateEntry.chipDay', { weekday: formats.weekday(next), day: dayOfMonth(next) }),
      text: t('dateEntry.nextWorkingDay'),
    },
    ...inWeeks.map((text) => ({ label: text, text })),
    { label: nextMonth, text: nextMonth },
  ];
  return phrases.flatMap(({ label, text }) => {
    const reading = readDatePhrase(text, { today, calendar, dayFirst: locale.dayFirst });
    return reading.ok ? [{ label, text, place: placeOf(reading.value) }] : [];
  });
}
