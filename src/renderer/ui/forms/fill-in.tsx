import { useId, useMemo, useRef, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { checkAnswers, type FieldProblem, typedFrom } from '@shared/domain/forms/fill-form';
import { readDay } from '@shared/domain/importing/read-date';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { TypedAnswer, TypedForm } from '@shared/domain/records/filled-form-draft';
import { removeFilledForm } from '../../actions/remove-filled-form';
import { writingIn } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { filledFormTyping } from '../../state/filled-form-typing';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { KeyCaps } from '../kit/key-caps';
import { PageForm } from '../kit/page-form';
import { UnsavedLine } from '../kit/unsaved-line';
import { useTypedPage } from '../kit/use-typed-page';
import { FilledField } from './filled-field';
import styles from './filled-forms.module.css';

/** A form to fill in. Nothing is stored until it is saved, what is typed is kept; what is missing can be filled in later. */
export function FillIn({ filled }: { readonly filled: FilledForm }) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const body = useRef<HTMLFormElement>(null);
  const dateId = useId();
  const writing = useMemo(() => writingIn(i18n, today), [i18n, today]);
  const stored = useMemo<TypedForm>(
    () => ({ date: writing.writeDay(filled.date), answers: typedFrom(filled.form, filled.answers, writing) }),
    [filled, writing],
  );
  const { id, form } = filled;
  const { typing, typed, type } = useTypedPage(filledFormTyping, filled, stored);
  const answer = (next: TypedAnswer) =>
    type({
      ...typed,
      answers: [...typed.answers.filter(({ field }) => field !== next.field), next].sort(inOrderOf(form)),
    });
  /** Whether one has tried to save what can't be understood: from then on it is said what that is. */
  const [asked, setAsked] = useState(false);
  const checked = useMemo(() => checkAnswers(form, typed.answers, writing), [form, typed, writing]);
  const date = readDay(typed.date, writing.order, today);
  const save = () => {
    const [first] = checked.misread;
    const understood = date !== null && first === undefined;
    setAsked(!understood);
    if (!understood) focusOn(body.current, date === null ? 'date' : (first?.field ?? ''));
    else if (typing) void filledFormTyping.save(services, filled, typing, { answers: checked.answers, date });
  };
  const problemOf = (key: string): FieldProblem | undefined => checked.misread.find(({ field }) => field === key);
  return (
    <PageForm ref={body} className={styles.body} onSave={save}>
      <div className={styles.field} data-field="date">
        <label htmlFor={dateId}>{t('filledForms.date')}</label>
        <input
          id={dateId}
          type="text"
          value={typed.date}
          maxLength={300}
          aria-invalid={(asked && date === null) || undefined}
          onChange={({ target }) => type({ ...typed, date: target.value })}
        />
        {asked && date === null && <em className={styles.problem}>{t('filledForms.problem.noDay')}</em>}
      </div>
      {form.fields.map((field) => (
        <FilledField
          key={field.key}
          field={field}
          typed={typed.answers.find((one) => one.field === field.key)}
          problem={asked ? problemOf(field.key) : undefined}
          onChange={answer}
        />
      ))}
      {asked && !(date !== null && checked.misread.length === 0) && (
        <p role="alert" className={styles.problem}>
          {t('filledForms.notStored')}
        </p>
      )}
      {checked.missing.length > 0 && (
        <p className={styles.help}>
          {t('filledForms.missing', { fields: checked.missing.map(({ label }) => label).join(', ') })}
        </p>
      )}
      {typing && <UnsavedLine typing={typing} onDiscard={() => void filledFormTyping.forget(services, filled)} />}
      <div className={styles.beginnings}>
        <Button look="primary" type="submit" disabled={!typing}>
          {t(typing ? 'filledForms.save' : 'filledForms.saved')} <KeyCaps keys="Ctrl+Enter" />
        </Button>
        <Button onClick={() => void runAction(services, removeFilledForm, id)}>
          <Trash2 size={15} aria-hidden="true" /> {t('filledForms.remove')}
        </Button>
      </div>
    </PageForm>
  );
}

/** As the fields stand on the form: what is typed in another order is still the same. */
function inOrderOf({ fields }: FilledForm['form']) {
  const places = new Map(fields.map(({ key }, index) => [key, index]));
  const placeOf = ({ field }: TypedAnswer) => places.get(field) ?? fields.length;
  return (left: TypedAnswer, right: TypedAnswer) => placeOf(left) - placeOf(right);
}

function focusOn(form: HTMLFormElement | null, field: string): void {
  form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
}
