import type { WebContents } from 'electron';
import type { PaperSize, PdfOutcome, PrintOutcome } from '@shared/contract/shell-port';
import { answerCall } from '../ipc/checked-ipc';
import { whyNotPrinted } from '../print-outcome';
import type { ShellModule } from '../shell-module';

/** The page lays out what goes on paper, and says how large that is; the sheets follow its own rules (CSS paged media). */
export const printing: ShellModule = {
  whenReady() {
    answerCall('print', print);
    answerCall('makePdf', makePdf);
  },
};

const micrometres = 1_000;
const millimetresPerInch = 25.4;

async function print(contents: WebContents, { width, height }: PaperSize): Promise<PrintOutcome> {
  const pageSize = { width: Math.round(width * micrometres), height: Math.round(height * micrometres) };
  const reason = await new Promise<string | null>((resolve) => {
    contents.print({ silent: false, printBackground: true, pageSize }, (done, why) => resolve(done ? null : why));
  });
  return reason === null ? 'printed' : whyNotPrinted(reason, await countPrinters(contents));
}

/** A system without a service for printing has none. */
async function countPrinters(contents: WebContents): Promise<number> {
  try {
    return (await contents.getPrintersAsync()).length;
  } catch {
    return 0;
  }
}

async function makePdf(contents: WebContents, { width, height }: PaperSize): Promise<PdfOutcome> {
  try {
    const bytes = await contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      pageSize: { width: width / millimetresPerInch, height: height / millimetresPerInch },
    });
    return { kind: 'made', bytes: new Uint8Array(bytes) };
  } catch (error) {
    console.error(error);
    return { kind: 'failed' };
  }
}
