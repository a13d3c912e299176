import type { PaperName } from '@shared/domain/printing/paper';
import type { PrintMatter } from '@shared/domain/printing/print-matter';
import type { I18n } from '../../i18n/i18n-context';
import { showPanel } from '../../state/desk';
import { announceWords } from '../../state/notices';
import { changePrint, type PrintTrouble } from '../../state/print-choice';
import type { Services } from '../../state/services';
import { paperOf, printTitle } from './page-frame';
import { printRules, putOnPaper } from './put-on-paper';

export interface PrintJob {
  readonly matter: PrintMatter;
  readonly paper: PaperName;
  readonly how: 'print' | 'pdf';
  /** Whose binder it is. */
  readonly owner: string;
}

/** Prints, or saves a PDF, once the sheet is out of the way; where that fails the sheet comes back and says why. It never rejects. */
export async function printNow(job: PrintJob, services: Pick<Services, 'shell' | 'clock'>, i18n: I18n): Promise<void> {
  const { matter, paper, owner } = job;
  const size = paperOf(matter, paper);
  const title = printTitle(matter, i18n);
  const order = { matter, paper, i18n, title, rules: printRules(matter, paper, owner, services.clock.now(), i18n) };
  const { shell } = services;
  try {
    if (job.how === 'print') {
      const outcome = await putOnPaper(order, () => shell.print(size));
      if (outcome === 'no-printer') askAgain('no-printer');
      if (outcome === 'failed') askAgain('not-printed');
      return;
    }
    const pdf = await putOnPaper(order, () => shell.makePdf(size));
    if (pdf.kind !== 'made') return askAgain('no-pdf');
    await savePdf(pdf.bytes, title, shell, i18n);
  } catch (error) {
    console.error(error);
    askAgain(job.how === 'print' ? 'not-printed' : 'no-pdf');
  }
}

async function savePdf(bytes: Uint8Array, title: string, shell: Services['shell'], { t }: I18n): Promise<void> {
  const saved = await shell.saveFile({
    suggestedName: `${title}.pdf`.slice(-200),
    fileType: { description: t('print.fileType'), extensions: ['pdf'] },
    bytes,
  });
  if (saved.kind === 'saved') announceWords(t('print.saved', { name: saved.name }));
  if (saved.kind === 'failed') askAgain(saved.reason);
}

/** Nothing is lost: the sheet is as it was, with what to do next. */
function askAgain(trouble: PrintTrouble): void {
  changePrint({ trouble });
  showPanel('print');
}
