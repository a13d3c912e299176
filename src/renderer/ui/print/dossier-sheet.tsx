import { cityOf } from '@shared/domain/records/address';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import type { DossierPrint } from '@shared/domain/printing/dossier-print';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { partViews } from './dossier-parts';
import styles from './sheets.module.css';

interface DossierSheetProps {
  readonly print: DossierPrint;
  readonly today: PlainDate;
}

/** A dossier to take along: who it is, then its chosen parts. */
export function DossierSheet({ print, today }: DossierSheetProps) {
  const { t } = useI18n();
  const { card } = print.dossier;
  const subtitle = [card.position, subtitleOf(card), cityOf(card.address)].filter((part) => part !== '').join(' · ');
  return (
    <article>
      <header className={styles.head}>
        <h1>
          <bdi>{titleOf(card) || t('unnamed')}</bdi>
        </h1>
        {subtitle && (
          <p>
            <bdi>{subtitle}</bdi>
          </p>
        )}
      </header>
      {print.parts.map((part) => {
        const Part = partViews[part];
        return <Part key={part} print={print} today={today} />;
      })}
    </article>
  );
}
