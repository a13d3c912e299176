import { type FormEvent, type Ref, useId, useState } from 'react';
import { changeBinder } from '../../actions/change-binder';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import { withException, withoutException } from '@shared/domain/records/change-calendar';
import { readAnyDay } from '@shared/domain/time/day-range';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { capacityOn } from '@shared/domain/time/working-calendar';
import { readDuration } from '@shared/domain/time/read-duration';
import { describeFreeDay } from '../../i18n/describe-free-day';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { describePhraseProblem } from '../kit/describe-phrase';
import { TextEntry } from './text-entry';
import styles from './calendar-settings.module.css';

interface ExceptionFormProps {
  readonly binder: Binder;
  readonly ref: Ref<HTMLInputElement>;
}

const kinds = ['worked', 'free'] as const;

interface Fields {
  readonly kind: (typeof kinds)[number];
  readonly day: string;
  readonly time: string;
  readonly note: string;
}

const empty: Fields = { kind: 'worked', day: '', time: '', note: '' };

/** A single day: worked for some time, or free. A day that is one already becomes the other. */
export function ExceptionForm({ binder, ref }: ExceptionFormProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const services = useServices();
  const today = useToday();
  const [fields, setFields] = useState(empty);
  const [tried, setTried] = useState(false);
  const { kind, day, time, note } = fields;
  const change = (changed: Partial<Fields>) => setFields({ ...fields, ...changed });
  const read = readAnyDay(day, { today, dayFirst: locale.dayFirst });
  const minutes = kind === 'free' ? 0 : readDuration(time);
  const timed = kind === 'free' || (minutes !== null && minutes > 0);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!read.ok || minutes === null || !timed) return;
    const exception = { date: read.value, minutes, note: note.trim() };
    if (!(await runAction(services, changeBinder, binder.id, (now) => withException(now, exception)))) return;
    setFields({ ...empty, kind });
    setTried(false);
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('calendar.exceptions.enter')}
      onSubmit={(event) => void save(event)}
    >
      <KindChoice kind={kind} onKind={(chosen) => change({ kind: chosen })} />
      <div className={styles.fields}>
        <TextEntry
          ref={ref}
          label={t('calendar.exceptions.day')}
          text={day}
          onText={(typed) => change({ day: typed })}
          placeholder={t('calendar.leave.firstHint')}
          problem={!read.ok && (tried || day !== '') ? describePhraseProblem(read.problem, i18n, today) : ''}
        />
        {kind === 'worked' && (
          <TextEntry
            label={t('calendar.exceptions.time')}
            text={time}
            onText={(typed) => change({ time: typed })}
            placeholder={t('calendar.exceptions.timeHint')}
            problem={tried && !timed ? t('calendar.exceptions.timeProblem') : ''}
          />
        )}
        <TextEntry label={t('calendar.exceptions.note')} text={note} onText={(typed) => change({ note: typed })} />
      </div>
      <div className={styles.meaning} role="status">
        {read.ok && <AsItIs date={read.value} binder={binder} />}
      </div>
      <div className={styles.buttons}>
        <Button look={read.ok && timed ? 'primary' : 'plain'} type="submit">
          {t('calendar.exceptions.enter')}
        </Button>
      </div>
    </form>
  );
}

interface KindChoiceProps {
  readonly kind: Fields['kind'];
  readonly onKind: (kind: Fields['kind']) => void;
}

function KindChoice({ kind, onKind }: KindChoiceProps) {
  const { t } = useI18n();
  const group = useId();
  return (
    <div className={styles.kinds} role="radiogroup" aria-label={t('calendar.exceptions.kind')}>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={kind === one} onChange={() => onKind(one)} />
          {t(`calendar.exceptions.${one}`)}
        </label>
      ))}
    </div>
  );
}

/** How the day would be without it, so that one sees what is changed. */
function AsItIs({ date, binder }: { readonly date: PlainDate; readonly binder: Binder }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const calendar = calendarOf(withoutException(binder, date));
  const day = formats.longDay(date, today);
  const why = describeFreeDay(calendar, date, i18n);
  return (
    <p>
      {why === null
        ? t('calendar.exceptions.otherwiseWorked', { day, time: formats.duration(capacityOn(calendar, date)) })
        : t('calendar.exceptions.otherwiseFree', { day, why })}
    </p>
  );
}
