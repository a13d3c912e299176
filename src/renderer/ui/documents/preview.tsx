import { useMemo } from 'react';
import { openableAs, previewOf } from '@shared/domain/documents/document-type';
import { type FileFormat, formatOf } from '@shared/domain/documents/file-format';
import { imageSizeOf, mostDots } from '@shared/domain/documents/image-size';
import { pictureTypeOf } from '@shared/domain/documents/media-type';
import { mailFormatOf } from '@shared/domain/mail/mail-format';
import type { DossierDocument } from '@shared/domain/records/document';
import { useI18n } from '../../i18n/i18n-context';
import { useServices } from '../../state/services';
import { lazyPart } from '../kit/lazy-part';
import { ImagePreview } from './image-preview';
import { TextPreview } from './text-preview';
import styles from './document-leaf.module.css';

const PdfPreview = lazyPart(async () => (await import('./pdf-preview')).PdfPreview);

const MailPreview = lazyPart(async () => (await import('./mail-preview')).MailPreview);

interface PreviewProps {
  readonly document: DossierDocument;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly title: string;
}

/**
 * A look at a document in which nothing of it is run. How it is shown goes by its content alone, never by its name or the type that came
 * with it: pictures as pictures, text as text, PDF as drawn pages, mails as what they say, and nothing else.
 */
export function Preview({ document, content, title }: PreviewProps) {
  const { t } = useI18n();
  const format = formatOf(content);
  const mail = useMemo(() => mailFormatOf(content), [content]);
  if (mail) return <MailPreview document={document} content={content} isText={mail === 'internet'} />;
  switch (previewOf(format)) {
    case 'pdf':
      return <PdfPreview id={document.id} content={content} title={title} />;
    case 'image': {
      const size = imageSizeOf(format, content);
      if (size && size.width * size.height > mostDots)
        return (
          <p className={styles.note}>
            {t('documents.preview.hugePicture', { width: size.width, height: size.height })}
          </p>
        );
      return <ImagePreview content={content} type={pictureTypeOf(format) ?? ''} title={title} />;
    }
    case 'text':
      return <TextPreview content={content} />;
    case 'none':
      return <NotShown document={document} content={content} format={format} />;
  }
}

interface NotShownProps extends Omit<PreviewProps, 'title'> {
  readonly format: FileFormat;
}

function NotShown({ document, content, format }: NotShownProps) {
  const { t } = useI18n();
  const { opensDocuments } = useServices().shell.capabilities;
  const canOpen = opensDocuments && openableAs(document.name, content) !== null;
  return (
    <p className={styles.note}>
      {reasonOf(format, t)} {t(canOpen ? 'documents.preview.canOpen' : 'documents.preview.canSave')}
    </p>
  );
}

function reasonOf(format: FileFormat, t: ReturnType<typeof useI18n>['t']): string {
  if (format === 'svg' || format === 'html') return t('documents.preview.drawing');
  return t(format === 'program' ? 'documents.preview.program' : 'documents.preview.none');
}
