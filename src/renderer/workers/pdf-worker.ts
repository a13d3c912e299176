/** Reads PDF files for the preview, beside the window: the library's own worker, served from the app's own address. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
