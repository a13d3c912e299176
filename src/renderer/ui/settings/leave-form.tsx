import { type FormEvent, type Ref, useState } from 'react';
import { changeBinder } from '../../actions/change-binder';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import { withLeave, withoutLeave } from '@shared/domain/records/change-calendar';
import {
  type DayRange,
  type DayRangeProblem,
  lastDayIn,
  rangesOverlap,
  readDayRange,
} from '@shared/domain/time/day-range';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type Leave, workingDaysBetween } from '@shared/domain/time/working-calendar';
import { describeRange, describeRangeProblem } from '../../i18n/describe-range';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { describePhraseProblem } from '../kit/describe-phrase';
import { FallingInto } from './falling-into';
import { TextEntry } from './text-entry';
import styles from './calendar-settings.module.css';

interface LeaveFormProps {
  readonly binder: Binder;
  /** The leave that is being changed; null for a new one. */
  readonly edited: Leave | null;
  /** The leave is stored, or stays as it was. */
  readonly onDone: (id: Leave['id']) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** A leave by its name, its first and its last day; what it means is said while it is typed. */
export function LeaveForm({ binder, edited, onDone, ref }: LeaveFormProps) {
  const i18n = useI18n();
  const { t, formats, locale } = i18n;
  const services = useServices();
  const today = useToday();
  const [name, setName] = useState(edited?.name ?? '');
  const [first, setFirst] = useState(edited ? formats.numericDay(edited.from) : '');
  const [last, setLast] = useState(edited ? formats.numericDay(lastDayIn(edited)) : '');
  const [tried, setTried] = useState(false);
  const read = readDayRange(first, last, { today, dayFirst: locale.dayFirst });
  const problem = read.ok ? null : read.problem;
  const said = (field: DayRangeProblem['field']) =>
    problem?.field === field && (tried || (field === 'first' ? first : last) !== '')
      ? rangeProblemText(problem, i18n, today)
      : '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!read.ok) return;
    const id = edited?.id ?? services.context.newId();
    const leave: Leave = { id, name: name.trim() || t('calendar.leave.unnamed'), ...read.value };
    if (!(await runAction(services, changeBinder, binder.id, (now) => withLeave(now, leave)))) return;
    onDone(id);
  };

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t(edited ? 'calendar.leave.change' : 'calendar.leave.enter')}
      onSubmit={(event) => void save(event)}
    >
      <div className={styles.fields}>
        <TextEntry
          ref={ref}
          label={t('calendar.leave.name')}
          text={name}
          onText={setName}
          placeholder={t('calendar.leave.unnamed')}
          // Changing one begins in its fields.
          autoFocus={edited !== null}
        />
        <TextEntry
          label={t('calendar.leave.first')}
          text={first}
          onText={setFirst}
          placeholder={t('calendar.leave.firstHint')}
          problem={said('first')}
        />
        <TextEntry
          label={t('calendar.leave.last')}
          text={last}
          onText={setLast}
          placeholder={t('calendar.leave.lastHint')}
          problem={said('last')}
        />
      </div>
      <div className={styles.meaning} role="status">
        {read.ok && <Meaning range={read.value} binder={binder} edited={edited} />}
      </div>
      <div className={styles.buttons}>
        <Button look={read.ok ? 'primary' : 'plain'} type="submit">
          {t(edited ? 'calendar.save' : 'calendar.leave.enter')}
        </Button>
        {edited && <Button onClick={() => onDone(edited.id)}>{t('calendar.cancel')}</Button>}
      </div>
    </form>
  );
}

interface MeaningProps {
  readonly range: DayRange;
  readonly binder: Binder;
  readonly edited: Leave | null;
}

/** What was understood: the days, how many would be worked, which leave has some of them already, and what falls into them. */
function Meaning({ range, binder, edited }: MeaningProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const others = edited ? withoutLeave(binder, edited.id) : binder;
  const count = workingDaysBetween(calendarOf(others), range.from, range.until).length;
  const overlapping = others.leave.filter((other) => rangesOverlap(other, range));
  return (
    <>
      <p>
        {describeRange(range, i18n, today)}, {t('calendar.workingDays', { count })}
      </p>
      {overlapping.length > 0 && (
        <p className={styles.warning}>
          {t('calendar.leave.overlaps', { names: overlapping.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <FallingInto range={range} leave={null} />
    </>
  );
}

function rangeProblemText({ problem }: DayRangeProblem, i18n: I18n, today: PlainDate): string {
  return problem.kind === 'beforeFirst' || problem.kind === 'tooLong'
    ? describeRangeProblem(problem, i18n)
    : describePhraseProblem(problem, i18n, today);
}
