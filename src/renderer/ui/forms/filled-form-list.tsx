import { ClipboardList, Plus } from 'lucide-react';
import { missingOn } from '@shared/domain/forms/fill-form';
import type { Dossier } from '@shared/domain/records/dossier';
import type { FilledForm } from '@shared/domain/records/filled-form';
import { writingIn } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { beginFilledForm, useHalfFilled } from '../../state/filled-forms';
import { useLaidOut } from '../../state/laid-out';
import { useFilledForms, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { formTemplates, takeStarters, useTemplates } from '../../state/templates';
import { Button } from '../kit/button';
import { PageRow } from '../kit/page-row';
import { useListFocus } from '../kit/use-list-focus';
import styles from './filled-forms.module.css';

/** The filled forms of a dossier, the newest first, and the forms to begin another one with; each opens beside the dossier. */
export function FilledFormList({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const all = useFilledForms(dossier.id);
  const halfFilled = useHalfFilled(dossier.id);
  useListFocus('filledForms', all !== undefined);
  if (!all) return null;
  return (
    <div className={styles.sheets} data-list="filledForms">
      {dossier.binnedAt === null && <Beginnings dossier={dossier} />}
      <p className={styles.count}>{t('filledForms.count', { count: all.length })}</p>
      {all.length > 0 && (
        <ul aria-label={t('filledForms.list')}>
          {all.toReversed().map((filled) => (
            <li key={filled.id}>
              <Row filled={filled} halfFilled={halfFilled.has(filled.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What can be filled in; where there is no form yet, those that come along. */
function Beginnings({ dossier: { id, binderId } }: { readonly dossier: Dossier }) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const forms = useTemplates(formTemplates, binderId);
  if (!forms) return null;
  if (forms.length === 0)
    return (
      <div className={styles.beginnings}>
        <p>{t('filledForms.noForms')}</p>
        <Button look="chip" onClick={() => void takeStarters(services, formTemplates, binderId, i18n)}>
          {t('filledForms.takeStarters')}
        </Button>
      </div>
    );
  return (
    <div className={styles.beginnings} role="group" aria-label={t('filledForms.begin')}>
      {forms.map((form) => (
        <Button
          key={form.id}
          look="chip"
          title={form.purpose}
          onClick={() => void beginFilledForm(services, id, form, writingIn(i18n, today))}
        >
          <Plus size={15} aria-hidden="true" /> {form.name || t('unnamed')}
        </Button>
      ))}
    </div>
  );
}

interface RowProps {
  readonly filled: FilledForm;
  readonly halfFilled: boolean;
}

/** One line: what it is, of which day, and whether something is missing. */
function Row({ filled: { id, dossierId, form, answers, date }, halfFilled }: RowProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const open = useLaidOut()?.id;
  const missing = missingOn(form, answers).length;
  return (
    <PageRow page={{ kind: 'filledForm', of: dossierId, id }} icon={ClipboardList} open={id === open}>
      <span className={styles.title}>{form.name || t('unnamed')}</span>
      {halfFilled && <span className={styles.warning}>{t('filledForms.halfFilled')}</span>}
      {missing > 0 && <span className={styles.warning}>{t('filledForms.missingShort', { count: missing })}</span>}
      <span className={styles.small}>{formats.dayAndMonth(date, today)}</span>
    </PageRow>
  );
}
