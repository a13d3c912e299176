import { useMemo } from 'react';
import { encodingsOf, shownBytes } from '@shared/domain/documents/text-preview';
import { useI18n } from '../../i18n/i18n-context';
import styles from './document-leaf.module.css';

/** The beginning of a text, as text: whatever stands in it is only read. */
export function TextPreview({ content }: { readonly content: Uint8Array }) {
  const { t } = useI18n();
  const text = useMemo(() => beginningOf(content), [content]);
  return (
    <>
      {content.length > shownBytes && <p className={styles.note}>{t('documents.preview.cut')}</p>}
      <pre className={styles.text} dir="auto">
        {text}
      </pre>
    </>
  );
}

function beginningOf(content: Uint8Array): string {
  const beginning = content.subarray(0, shownBytes);
  const encodings = encodingsOf(content);
  for (const encoding of encodings.slice(0, -1)) {
    try {
      // A character that the cut has torn is no fault of the text.
      return new TextDecoder(encoding, { fatal: true }).decode(beginning, { stream: content.length > shownBytes });
    } catch {
      continue;
    }
  }
  return new TextDecoder(encodings.at(-1)).decode(beginning);
}
