import type { DocumentPage } from '@shared/domain/documents/pages';
import { documentDay } from '@shared/domain/documents/pages';
import type { DocumentId } from '@shared/domain/records/ids';
import { describeBytes } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { layOut } from '../../state/leafing';
import { useToday } from '../../state/queries';
import { Button } from '../kit/button';
import styles from './document-leaf.module.css';

interface EarlierVersionsProps {
  readonly page: DocumentPage;
  readonly shown: DocumentId;
}

/** The versions behind a document, the newest first; each can be looked at like the document itself. */
export function EarlierVersions({ page, shown }: EarlierVersionsProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  if (page.earlier.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label={t('documents.earlier')}>
      <h3>{t('documents.earlier')}</h3>
      <ul>
        {page.earlier.map((document) => (
          <li key={document.id}>
            <Button
              look="chip"
              aria-current={document.id === shown || undefined}
              onClick={() => layOut({ kind: 'document', of: document.dossierId, id: document.id })}
            >
              {t('documents.earlierOne', {
                name: document.name || t('documents.unnamed'),
                day: formats.dayAndMonth(documentDay(document), today),
                size: describeBytes(document.bytes, i18n),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
