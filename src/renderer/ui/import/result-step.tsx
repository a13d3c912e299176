import { useI18n } from '../../i18n/i18n-context';
import { useImport } from '../../state/import-session';
import { ProblemRows } from './problem-rows';
import { Step } from './step';

/** The last step: where the dossiers will lie, and which rows stay outside. */
export function ResultStep() {
  const { t } = useI18n();
  const conversion = useImport((session) => session.outcome?.conversion);
  if (!conversion) return null;
  const { dossierCount, behindDays: days, behindMonths: months, onPile: pile, keptInNotes, problems } = conversion;
  return (
    <Step title={t('import.result')}>
      <p>{dossierCount > 0 ? t('import.places', { days, months, pile }) : t('import.nothingToImport')}</p>
      {keptInNotes > 0 && <p>{t('import.keptInNotes', { count: keptInNotes })}</p>}
      {problems.length > 0 && <ProblemRows problems={problems} />}
    </Step>
  );
}
