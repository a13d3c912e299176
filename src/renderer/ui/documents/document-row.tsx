import { Calculator, CalendarRange, FileText, FileSignature, Image, Mail, Pin, ReceiptText, Tag } from 'lucide-react';
import { extensionOf } from '@shared/domain/documents/file-name';
import { documentDay, type DocumentPage, documentTitle, versionOn } from '@shared/domain/documents/pages';
import type { DocumentKind } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import { describeBytes } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { useLaidOut } from '../../state/laid-out';
import { useToday } from '../../state/queries';
import { PageRow } from '../kit/page-row';
import styles from './document-list.module.css';

const icons: Record<DocumentKind, typeof FileText> = {
  offer: Tag,
  email: Mail,
  calculation: Calculator,
  estimate: ReceiptText,
  schedule: CalendarRange,
  contract: FileSignature,
  photo: Image,
  other: FileText,
};

interface DocumentRowProps {
  readonly page: DocumentPage;
  readonly dossier: Dossier;
}

/** A document in one line: what it is, what it is called, its day, the type that its name claims, and its size. */
export function DocumentRow({ page, dossier }: DocumentRowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const open = useLaidOut()?.id ?? null;
  const { document, earlier } = page;
  const title = documentTitle(document) || t('documents.unnamed');
  return (
    <PageRow
      page={{ kind: 'document', of: dossier.id, id: document.id }}
      icon={icons[document.kind]}
      open={versionOn(page, open) !== undefined}
      title={title}
    >
      <span className="visually-hidden">{t(`documents.kindOf.${document.kind}`)}: </span>
      <span className={styles.title}>{title}</span>
      {document.pinned && (
        <>
          <Pin size={13} aria-hidden="true" />
          <span className="visually-hidden">{t('documents.pinned')}</span>
        </>
      )}
      {earlier.length > 0 && (
        <span className={styles.small}>{t('documents.earlierCount', { count: earlier.length })}</span>
      )}
      <span className={styles.small}>{formats.dayAndMonth(documentDay(document), today)}</span>
      <span className={styles.small}>{extensionOf(document.name).toUpperCase()}</span>
      <span className={styles.size}>{describeBytes(document.bytes, i18n)}</span>
    </PageRow>
  );
}
