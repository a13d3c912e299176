import { Calculator, Plus, Tag } from 'lucide-react';
import { versionOn } from '@shared/domain/documents/pages';
import { totalsOf } from '@shared/domain/calculating/totals';
import { calculationKinds, type CalculationKind } from '@shared/domain/records/calculation';
import type { Dossier } from '@shared/domain/records/dossier';
import { newOffer } from '../../commands/calculation-commands';
import { calculationTitle, money } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { beginCalculation, type CalculationPage, useCalculationPages, useHalfTyped } from '../../state/calculations';
import { useLaidOut } from '../../state/laid-out';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { PageRow } from '../kit/page-row';
import { useListFocus } from '../kit/use-list-focus';
import styles from './calculation-list.module.css';

const icons: Record<CalculationKind, typeof Tag> = { offer: Tag, calculation: Calculator };

/** The offers and calculations of a dossier, the newest first; each opens beside the dossier. */
export function CalculationList({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const pages = useCalculationPages(dossier.id);
  const halfTyped = useHalfTyped(dossier.id);
  useListFocus('calculations', pages !== undefined);
  if (!pages) return null;
  return (
    <div className={styles.calculations} data-list="calculations">
      <div className={styles.head}>
        <p>{pages.length === 0 ? t('calculations.empty') : t('calculations.count', { count: pages.length })}</p>
        {dossier.binnedAt === null && (
          <div className={styles.actions}>
            {calculationKinds.map((kind) => (
              <Button key={kind} look="chip" onClick={() => void beginCalculation(services, dossier.id, kind)}>
                <Plus size={15} aria-hidden="true" /> {t(`calculations.newOne.${kind}`)}
                {kind === 'offer' && <CommandKeys command={newOffer} />}
              </Button>
            ))}
          </div>
        )}
      </div>
      {pages.length > 0 && (
        <ul aria-label={t('calculations.list')}>
          {pages.map((page) => (
            <li key={page.document.id}>
              <Row page={page} halfTyped={halfTyped.has(page.document.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly page: CalculationPage;
  readonly halfTyped: boolean;
}

/** One line: what it is, what it is called, its version, its day and what it comes to. */
function Row({ page, halfTyped }: RowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const open = useLaidOut()?.id ?? null;
  const calculation = page.document;
  const { id, dossierId, kind, version, date, lines, discount, currency } = calculation;
  return (
    <PageRow
      page={{ kind: 'calculation', of: dossierId, id }}
      icon={icons[kind]}
      open={versionOn(page, open) !== undefined}
    >
      {calculation.title && <span className="visually-hidden">{t(`calculations.kind.${kind}`)}: </span>}
      <span className={styles.title}>{calculationTitle(calculation, i18n)}</span>
      {halfTyped && <span className={styles.halfTyped}>{t('calculations.halfTyped')}</span>}
      {version > 1 && <span className={styles.small}>{t('calculations.version', { version })}</span>}
      <span className={styles.small}>{formats.dayAndMonth(date, today)}</span>
      <span className={styles.total}>{money(totalsOf(lines, discount, currency).gross, currency, i18n)}</span>
    </PageRow>
  );
}
