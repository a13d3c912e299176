import { type FormEvent, useId, useState } from 'react';
import { careOf } from '@shared/domain/care/change-care';
import type { Complaint } from '@shared/domain/records/care';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { workingDaysAfter } from '@shared/domain/time/working-calendar';
import { answerComplaint, enterComplaint } from '../../actions/care';
import { describeDeadline } from '../../i18n/describe-care';
import { useI18n } from '../../i18n/i18n-context';
import { useDatePhrase } from '../../state/date-phrase';
import { useDesk } from '../../state/desk';
import { useCalendar, useDossier, useToday } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { DateEntry } from '../kit/date-entry';
import { Dialog } from '../kit/dialog';
import { WhyNotStored } from '../kit/why-not-stored';
import { useOnce } from './use-once';
import styles from './change-promise.module.css';

/** So many working days there are for an answer, unless another day is named. */
const usualDays = 3;

interface ComplaintSheetProps {
  readonly onClose: () => void;
}

/** The complaint of the open dossier: entered with the last day for its answer, changed, or answered. */
export function ComplaintSheet({ onClose }: ComplaintSheetProps) {
  const open = useDesk((desk) => desk.open);
  return open === null ? null : <OpenComplaint key={open} id={open} onClose={onClose} />;
}

function OpenComplaint({ id, onClose }: ComplaintSheetProps & Pick<Dossier, 'id'>) {
  const i18n = useI18n();
  const today = useToday();
  const dossier = useDossier(id);
  if (!dossier) return null;
  const { complaint } = careOf(dossier);
  const name = titleOf(dossier.card) || i18n.t('unnamed');
  return (
    <Dialog title={i18n.t('care.complaintOf', { name })} onClose={onClose}>
      {complaint && (
        <p className={styles.promise}>
          {[
            i18n.t('care.since', { day: i18n.formats.dayAndMonth(complaint.since, today) }),
            describeDeadline(complaint, i18n, today),
          ].join(' · ')}
        </p>
      )}
      {complaint && <Answer id={id} onClose={onClose} />}
      <Fields dossier={dossier} complaint={complaint} onClose={onClose} />
      <WhyNotStored />
    </Dialog>
  );
}

/** What was answered stands in the log, with what was complained about. */
function Answer({ id, onClose }: ComplaintSheetProps & Pick<Dossier, 'id'>) {
  const { t } = useI18n();
  const services = useServices();
  const [text, setText] = useState('');
  const answer = useOnce(async () => {
    const typed = text.trim();
    if (await attempt(services, (context) => answerComplaint(context, id, typed), { typed })) onClose();
  });
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <label className={styles.field}>
        <span>{t('care.answer')}</span>
        <input value={text} maxLength={100_000} autoFocus onChange={({ target }) => setText(target.value)} />
      </label>
      <Button type="submit" look="primary">
        {t('care.answered')}
      </Button>
      <p className={styles.hint}>{t('care.answerHint')}</p>
    </form>
  );
}

interface FieldsProps extends ComplaintSheetProps {
  readonly dossier: Dossier;
  readonly complaint: Complaint | null;
}

function Fields({ dossier, complaint, onClose }: FieldsProps) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const calendar = useCalendar();
  const problemId = useId();
  const [about, setAbout] = useState(complaint?.about ?? '');
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState<'about' | 'day' | null>(null);
  const { reading, problem } = useDatePhrase(until);
  const proposed = complaint?.answerBy ?? (calendar && workingDaysAfter(calendar, today, usualDays));
  const day = until.trim() === '' ? proposed : reading?.kind === 'day' ? reading.date : undefined;
  const save = useOnce(async () => {
    const typed = about.trim();
    const late = day === undefined || (day < today && day !== complaint?.answerBy);
    setMissing(typed === '' ? 'about' : late ? 'day' : null);
    if (typed === '' || late) return;
    const entered = { about: typed, answerBy: day };
    const unchanged = typed === complaint?.about && day === complaint.answerBy;
    if (unchanged || (await attempt(services, (context) => enterComplaint(context, dossier.id, entered), { typed })))
      onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className={styles.part} noValidate onSubmit={submit}>
      <label className={styles.field}>
        <span>{t('care.complaintAbout')}</span>
        <input
          value={about}
          maxLength={1_000}
          autoFocus={complaint === null}
          aria-invalid={missing === 'about' || undefined}
          aria-describedby={missing === 'about' ? problemId : undefined}
          onChange={({ target }) => {
            setAbout(target.value);
            setMissing(null);
          }}
        />
      </label>
      <div className={styles.field}>
        <DateEntry
          label={t('care.complaintUntil')}
          text={until}
          onText={(text) => {
            setUntil(text);
            setMissing(null);
          }}
          reading={reading}
          problem={problem}
          placeholder={proposed && formats.shortDay(proposed, today)}
          hint={proposed && formats.longDay(proposed, today)}
        />
      </div>
      <Button type="submit" look={complaint ? 'plain' : 'primary'}>
        {t('care.saveComplaint')}
      </Button>
      <p id={problemId} role="alert" className={styles.problem}>
        {missing && t(missing === 'about' ? 'care.needsAbout' : 'care.needsDay')}
      </p>
      <p className={styles.hint}>{t('care.complaintHint')}</p>
    </form>
  );
}
