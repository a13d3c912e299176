import type { FilledForm } from '@shared/domain/records/filled-form';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { describeAnswer } from '../../i18n/describe-form';
import { useI18n } from '../../i18n/i18n-context';
import styles from './filled-form-on-paper.module.css';

interface FilledFormOnPaperProps {
  readonly sheet: FilledForm;
  readonly today: PlainDate;
}

/** A filled form as it was filled in. What is empty stays as room to write in by hand. */
export function FilledFormOnPaper({ sheet: { form, answers, date }, today }: FilledFormOnPaperProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const byField = new Map(answers.map((answer) => [answer.field, answer]));
  return (
    <article className={styles.sheet}>
      <h3>{form.name || t('unnamed')}</h3>
      <p>{formats.longDay(date, today)}</p>
      <dl>
        {form.fields.map((field) => (
          <div key={field.key} className={field.kind === 'section' ? styles.section : styles.field}>
            <dt>{field.label}</dt>
            {field.kind !== 'section' && <dd>{describeAnswer(field, byField.get(field.key), i18n)}</dd>}
          </div>
        ))}
      </dl>
    </article>
  );
}
