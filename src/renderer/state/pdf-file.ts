import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An opened PDF, page by page. */
export interface PdfFile {
  readonly pages: number;
  /** Draws a page as wide as asked, in dots of the screen. A later call takes the place of one that is not done. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  /** What is written on a page, for those who can't see it. */
  textOf(page: number): Promise<string>;
  close(): void;
}

export type PdfOpening =
  { readonly kind: 'open'; readonly pdf: PdfFile } | { readonly kind: 'locked' } | { readonly kind: 'broken' };

/** No page is drawn with more dots than this, however large it says it is. */
const mostDots = 16_000_000;

/**
 * Opens a PDF to look at. It is read in a worker of its own; its scripts, forms and links do nothing, no code is made of its fonts, and
 * nothing is fetched (adr/0021).
 */
export async function openPdf(content: Uint8Array): Promise<PdfOpening> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(new URL('../workers/pdf-worker.ts', import.meta.url), { type: 'module' });
  const end = () => port.terminate();
  try {
    pdfjs.GlobalWorkerOptions.workerPort = port;
    const document = await pdfjs.getDocument({
      // A copy: it is handed over to the worker.
      data: content.slice(),
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: true,
      disableAutoFetch: true,
      maxImageSize: 50_000_000,
      canvasMaxAreaInBytes: mostDots * 4,
      verbosity: 0,
    }).promise;
    return { kind: 'open', pdf: fileOf(document, end) };
  } catch (error) {
    end();
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken' };
  }
}

function fileOf(document: PDFDocumentProxy, end: () => void): PdfFile {
  let drawing: { cancel: () => void } | null = null;
  return {
    pages: document.numPages,
    draw: async (number, canvas, width) => {
      const page = await document.getPage(number);
      const { width: own, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(width / own, Math.sqrt(mostDots / (own * height)));
      const viewport = page.getViewport({ scale });
      drawing?.cancel();
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas, viewport, background: '#ffffff' });
      drawing = task;
      await task.promise;
    },
    textOf: async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    },
    close: () => {
      drawing?.cancel();
      void document.destroy().finally(end);
    },
  };
}
