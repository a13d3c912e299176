import { useEffect, useRef, useState } from 'react';
import type { DocumentId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useLeafing } from '../../state/leafing';
import { openPdf, type PdfFile, type PdfOpening } from '../../state/pdf-file';
import styles from './document-leaf.module.css';

interface PdfPreviewProps {
  readonly id: DocumentId;
  readonly content: Uint8Array;
  readonly title: string;
}

/** A PDF, one page at a time, leafed through with the same keys as the documents. */
export function PdfPreview({ id, content, title }: PdfPreviewProps) {
  const { t } = useI18n();
  const opening = useOpening(id, content);
  const page = useLeafing(({ inside }) => (inside?.of === id ? inside.page : 1));
  if (!opening) return <p className={styles.note}>{t('documents.preview.loading')}</p>;
  if (opening.kind !== 'open')
    return (
      <p className={styles.note}>
        {t(opening.kind === 'locked' ? 'documents.preview.lockedPdf' : 'documents.preview.brokenPdf')}
      </p>
    );
  return <Page pdf={opening.pdf} page={page} title={title} />;
}

function useOpening(id: DocumentId, content: Uint8Array): PdfOpening | null {
  const [opening, setOpening] = useState<PdfOpening | null>(null);
  useEffect(() => {
    let closed = false;
    let pdf: PdfFile | null = null;
    void openPdf(content).then((opened) => {
      if (opened.kind === 'open') pdf = opened.pdf;
      if (closed) return pdf?.close();
      setOpening(opened);
      if (pdf) useLeafing.setState({ inside: { of: id, page: 1, pages: pdf.pages } });
    });
    return () => {
      closed = true;
      pdf?.close();
    };
  }, [id, content]);
  return opening;
}

interface PageProps {
  readonly pdf: PdfFile;
  readonly page: number;
  readonly title: string;
}

function Page({ pdf, page, title }: PageProps) {
  const { t } = useI18n();
  const around = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(around);
  const [text, setText] = useState('');
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    let current = true;
    setBroken(false);
    around.current?.closest('[role="group"]')?.scrollTo({ top: 0 });
    // One that is put off by the next is no failure.
    pdf.draw(page, canvas.current, width * devicePixelRatio).catch((error: unknown) => {
      if (current && !(error instanceof Error && error.name === 'RenderingCancelledException')) setBroken(true);
    });
    pdf.textOf(page).then(
      (words) => current && setText(words),
      () => current && setText(''),
    );
    return () => {
      current = false;
    };
  }, [pdf, page, width]);
  const where = t('documents.preview.pdfPage', { page, pages: pdf.pages });
  return (
    <div ref={around} className={styles.pdf}>
      <p className={styles.where} role="status">
        {where}
      </p>
      {broken && <p className={styles.note}>{t('documents.preview.brokenPdf')}</p>}
      <canvas ref={canvas} role="img" aria-label={`${title}, ${where}`} />
      <p className="visually-hidden">{text}</p>
    </div>
  );
}

/** How much room there is, in whole steps: not every dot is worth drawing a page anew. */
function useWidth(around: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!around.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor((entry?.contentRect.width ?? 0) / 16) * 16));
    observer.observe(around.current);
    return () => observer.disconnect();
  }, [around]);
  return width;
}
