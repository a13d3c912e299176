import type { FilledForm } from '@shared/domain/records/filled-form';
import { describeAnswer } from '../../i18n/describe-form';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import styles from './sheets.module.css';

/** A sheet to read only. */
export function SheetReading({ sheet: { form, answers, date } }: { readonly sheet: FilledForm }) {
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
