import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import styles from './document-leaf.module.css';

interface ImagePreviewProps {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly title: string;
}

/** A picture, under an address that lives as long as it is shown. The type is ours: what says that it is a PNG is read as one. */
export function ImagePreview({ content, type, title }: ImagePreviewProps) {
  const { t } = useI18n();
  const image = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [content, type]);
  if (broken) return <p className={styles.note}>{t('documents.preview.brokenPicture')}</p>;
  return <img ref={image} className={styles.picture} alt={title} decoding="async" onError={() => setBroken(true)} />;
}
