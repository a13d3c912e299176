import { useMemo, useRef, useState } from 'react';
import { Copy, Trash2 } from 'lucide-react';
import { usualFor } from '@shared/domain/calculating/currency';
import {
  fieldsOf,
  type FieldProblem,
  readTyped,
  totalsOfTyped,
  typedFrom,
} from '@shared/domain/calculating/typed-calculation';
import { zero } from '@shared/domain/calculating/decimal';
import { writeAmount } from '@shared/domain/calculating/typed-amount';
import type { Calculation } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import { removeCalculation } from '../../actions/remove-calculation';
import { money, writingIn } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { calculationTyping } from '../../state/calculation-typing';
import { copyAndOpen } from '../../state/calculations';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { KeyCaps } from '../kit/key-caps';
import { PageForm } from '../kit/page-form';
import { UnsavedLine } from '../kit/unsaved-line';
import { useTypedPage } from '../kit/use-typed-page';
import { CalculationFields } from './calculation-fields';
import { fieldKey, LineTable } from './line-table';
import { Problems } from './problems';
import { Totals } from './totals';
import styles from './calculation-leaf.module.css';

/** The newest version, to write on. The totals follow each letter; nothing is stored until it is saved, and what is typed is kept. */
export function CalculationForm({ calculation }: { readonly calculation: Calculation }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const services = useServices();
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const writing = useMemo(() => writingIn(i18n, today), [i18n, today]);
  const stored = useMemo(() => typedFrom(fieldsOf(calculation), writing), [calculation, writing]);
  const { typing, typed, type } = useTypedPage(calculationTyping, calculation, stored);
  /** Whether one has tried to save what can't be understood: from then on it is said what that is. */
  const [asked, setAsked] = useState(false);
  const read = useMemo(() => readTyped(typed, writing), [typed, writing]);
  const sums = useMemo(() => totalsOfTyped(typed, writing), [typed, writing]);
  const problems = read.ok ? [] : read.problem;
  const change = (fields: Partial<TypedCalculation>) => type({ ...typed, ...fields });
  const understood = () => {
    setAsked(!read.ok);
    if (read.ok) return read.value;
    const [first] = problems;
    if (first) focusOn(form.current, first);
    return null;
  };
  const save = () => {
    const written = understood();
    if (written && typing) void calculationTyping.save(services, calculation, typing, written);
  };
  const copy = () => {
    const written = understood();
    if (written) void copyAndOpen(services, calculation, written);
  };
  return (
    <PageForm ref={form} className={styles.body} onSave={save}>
      <div className={styles.bar}>
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={!typing}>
            {t(typing ? 'calculations.save' : 'calculations.saved')} <KeyCaps keys="Ctrl+Enter" />
          </Button>
          <Button look="chip" title={t('calculations.copyHint', { version: calculation.version + 1 })} onClick={copy}>
            <Copy size={15} aria-hidden="true" /> {t('calculations.copy')}
          </Button>
          <IconButton
            icon={Trash2}
            label={t('calculations.remove')}
            onClick={() => void runAction(services, removeCalculation, calculation.id)}
          />
          {/* Said to screen readers where it stands below; here it stays in sight while one types. */}
          <strong className={styles.sofar} aria-hidden="true">
            {money(sums.totals.gross, typed.currency, i18n)}
          </strong>
        </div>
        {asked && <Problems problems={problems} />}
        {typing && (
          <UnsavedLine typing={typing} onDiscard={() => void calculationTyping.forget(services, calculation)} />
        )}
      </div>
      <CalculationFields typed={typed} problems={problems} onChange={change} />
      <LineTable
        lines={typed.lines}
        sums={sums.lines}
        currency={typed.currency}
        usualTax={writeAmount(usualFor(locale.tag).tax, writing.marks)}
        problems={problems}
        onChange={(lines) => change({ lines })}
      />
      {sums.uncounted > 0 && <p className={styles.problem}>{t('calculations.uncounted', { count: sums.uncounted })}</p>}
      <Totals totals={sums.totals} discount={read.ok ? read.value.discount : zero} currency={typed.currency} />
      <label className={styles.notesField}>
        <span>{t('calculations.notes')}</span>
        <textarea rows={2} value={typed.notes} onChange={({ target }) => change({ notes: target.value })} />
      </label>
    </PageForm>
  );
}

function focusOn(form: HTMLFormElement | null, problem: FieldProblem): void {
  form?.querySelector<HTMLElement>(`[data-field="${fieldKey(problem)}"]`)?.focus();
}
