import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { useImport } from '../../state/import-session';
import { useToday } from '../../state/queries';
import { Tag } from '../kit/tag';
import { Step } from './step';
import styles from './preview-step.module.css';

/** The third step: the first rows as the dossiers they will be. */
export function PreviewStep() {
  const { t } = useI18n();
  const preview = useImport((session) => session.outcome?.conversion?.preview) ?? [];
  if (preview.length === 0) return null;
  return (
    <Step title={t('import.preview')}>
      <ul className={styles.cards}>
        {preview.map((dossier, index) => (
          <li key={index} className={styles.card}>
            <PreviewCard dossier={dossier} />
          </li>
        ))}
      </ul>
    </Step>
  );
}

function PreviewCard({ dossier: { card, place, about } }: { readonly dossier: ImportedDossier }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const facts = [card.phones.join(' · '), card.emails.join(' · '), card.address, card.notes].filter(
    (fact) => fact !== '',
  );
  return (
    <>
      <h3>
        {titleOf(card) || t('unnamed')}{' '}
        {card.class && <Tag tone="class">{t('dossier.classTag', { class: card.class })}</Tag>}
      </h3>
      <p className={styles.firm}>{[card.position, subtitleOf(card)].filter((part) => part !== '').join(' · ')}</p>
      {facts.map((fact, index) => (
        <p key={index} className={styles.fact}>
          {fact}
        </p>
      ))}
      <p className={styles.place}>
        {[t('dossier.lies', { place: formats.place(place, today) }), about].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
