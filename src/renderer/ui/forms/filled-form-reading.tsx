import type { FilledForm } from '@shared/domain/records/filled-form';
import { describeAnswer } from '../../i18n/describe-form';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import styles from './filled-forms.module.css';

/** A filled form to read only. */
export function FilledFormReading({ filled: { form, answers, date } }: { readonly filled: FilledForm }) {
  const i18n = useI18n();
  const today = useToday();
  const byField = new Map(answers.map((answer) => [answer.field, answer]));
  return (
    <>
      <p className={styles.help}>{i18n.t('filledForms.inBin')}</p>
      <p>{i18n.formats.dayAndMonth(date, today)}</p>
      <dl className={styles.reading}>
        {form.fields.map((field) => (
          <div key={field.key}>
            <dt>{field.label}</dt>
            <dd>{describeAnswer(field, byField.get(field.key), i18n)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
