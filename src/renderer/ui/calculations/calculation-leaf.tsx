import { useEffect, useRef, useState } from 'react';
import { versionOn } from '@shared/domain/documents/pages';
import { totalsOf } from '@shared/domain/calculating/totals';
import type { Calculation } from '@shared/domain/records/calculation';
import type { CalculationId, DossierId } from '@shared/domain/records/ids';
import { calculationTitle, money } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { type CalculationPage, useCalculationPages } from '../../state/calculations';
import { layOut } from '../../state/leafing';
import { useDossier, useToday } from '../../state/queries';
import { Button } from '../kit/button';
import { LaidOutPage } from '../kit/laid-out-page';
import { usePutBackOnceGone } from '../kit/use-put-back-once-gone';
import { CalculationForm } from './calculation-form';
import { CalculationReading } from './calculation-reading';
import styles from './calculation-leaf.module.css';

interface CalculationLeafProps {
  readonly of: DossierId;
  readonly id: CalculationId;
}

/** A calculation of the open dossier, beside it or over both pages: its newest version to write on, earlier ones to read. */
export function CalculationLeaf({ of, id }: CalculationLeafProps) {
  const pages = useCalculationPages(of);
  const dossier = useDossier(of);
  const page = pages?.find((one) => versionOn(one, id));
  const calculation = page && versionOn(page, id);
  usePutBackOnceGone(pages !== undefined && calculation === undefined);
  if (!page || !calculation || !dossier) return null;
  return <Leaf key={id} page={page} calculation={calculation} binned={dossier.binnedAt !== null} />;
}

interface LeafProps {
  readonly page: CalculationPage;
  readonly calculation: Calculation;
  readonly binned: boolean;
}

function Leaf({ page, calculation, binned }: LeafProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = page.document.id === calculation.id;
  const [begun] = useState(calculation.version === 1 && calculation.title === '' && calculation.lines.length === 0);
  useEffect(() => {
    // One that has just been begun is written on at once.
    const title = begun && heading.current?.parentElement?.querySelector<HTMLElement>('[data-field="title"]');
    (title || heading.current)?.focus();
  }, [begun]);
  return (
    <LaidOutPage
      label={t('calculations.leaf')}
      dossierId={binned ? null : calculation.dossierId}
      row={page.document.id}
      heading={heading}
      className={styles.leaf}
      title={
        <>
          {calculationTitle(calculation, i18n)}{' '}
          {(calculation.version > 1 || page.earlier.length > 0 || !newest) && (
            <small>{t('calculations.version', { version: calculation.version })}</small>
          )}
        </>
      }
    >
      {newest && !binned ? (
        <CalculationForm calculation={calculation} />
      ) : (
        <>
          <p className={styles.note}>
            {t(newest ? 'calculations.inBin' : 'calculations.isEarlier', { version: calculation.version })}{' '}
            {!newest && (
              <Button
                look="chip"
                onClick={() => layOut({ kind: 'calculation', of: calculation.dossierId, id: page.document.id })}
              >
                {t('calculations.newest')}
              </Button>
            )}
          </p>
          <CalculationReading calculation={calculation} binned={binned} />
        </>
      )}
      <EarlierVersions page={page} shown={calculation.id} />
    </LaidOutPage>
  );
}

/** The versions behind it, the newest first; each can be read as it was. */
function EarlierVersions({ page, shown }: { readonly page: CalculationPage; readonly shown: CalculationId }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  if (page.earlier.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label={t('calculations.earlier')}>
      <h3>{t('calculations.earlier')}</h3>
      <ul>
        {page.earlier.map(({ id, dossierId, version, date, lines, discount, currency }) => (
          <li key={id}>
            <Button
              look="chip"
              aria-current={id === shown || undefined}
              onClick={() => layOut({ kind: 'calculation', of: dossierId, id })}
            >
              {t('calculations.earlierOne', {
                version,
                day: formats.dayAndMonth(date, today),
                total: money(totalsOf(lines, discount, currency).gross, currency, i18n),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
