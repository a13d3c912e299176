import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Printer } from 'lucide-react';
import { isEmptyMatter } from '@shared/domain/printing/print-matter';
import { usualPaper, type PaperName } from '@shared/domain/printing/paper';
import { enterFromPaper } from '../../commands/print-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { changePrint, openDay, usePrintChoice } from '../../state/print-choice';
import { gatherPrint } from '../../state/gather-print';
import { usePrintMatter } from '../../state/print-matter';
import { useBinder, usePreferences, useToday } from '../../state/queries';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { PaperChoice, PrintChoices } from './print-choices';
import { PrintPreview } from './print-preview';
import { printNow } from './print-now';
import styles from './print-panel.module.css';

/** What to print, on which paper, and how it will look. */
export function PrintPanel({ onClose }: { readonly onClose: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const binder = useBinder();
  const open = useDesk((desk) => desk.open);
  const [dossierId] = useState(open);
  const [openedAt] = useState(openDay);
  const choice = usePrintChoice();
  const [paper, choosePaper] = usePaper();
  const date = choice.date ?? openedAt ?? today;
  const subject = binder && { binder, dossierId, date, paper };
  const matter = usePrintMatter(choice, subject);
  // Only what is known to be empty: whoever presses Enter at once is not kept waiting for the preview.
  const empty = matter === null || (matter !== undefined && isEmptyMatter(matter));
  const { makesPdf } = services.shell.capabilities;
  const form = useRef<HTMLFormElement>(null);
  // The keyboard begins at what is chosen, not at the first choice.
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const running = useRef(false);
  /** Read once more: whoever is fast prints what is chosen now, not what the preview still shows. */
  const run = async (how: 'print' | 'pdf') => {
    if (running.current || !subject) return;
    running.current = true;
    try {
      const chosen = await gatherPrint(services, choice, subject);
      if (!chosen || isEmptyMatter(chosen)) return;
      onClose();
      await printNow({ matter: chosen, paper, how, owner: subject.binder.name }, services, i18n);
    } catch (error) {
      console.error(error);
      changePrint({ trouble: 'not-read' });
    } finally {
      running.current = false;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run('print');
  };
  // The browser would print the sheet itself.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run('print');
  };
  return (
    <Dialog title={t('print.heading')} onClose={onClose} wide>
      <form ref={form} className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
        <div className={styles.both}>
          <div className={styles.choices}>
            <PrintChoices
              choice={choice}
              date={date}
              binder={binder}
              matter={matter}
              paper={paper}
              onChange={changePrint}
            />
            {choice.kind === 'day' && (
              <Button look="chip" className={styles.aside} onClick={() => void enterFromPaper.run(services)}>
                {t(enterFromPaper.title)}
              </Button>
            )}
            {choice.kind !== 'address' && <PaperChoice paper={paper} onChoose={choosePaper} />}
          </div>
          <PrintPreview matter={empty ? null : matter} paper={paper} />
        </div>
        <p className={styles.hint}>{makesPdf ? '' : t('print.browserPdf')}</p>
        <p role="alert" className={styles.trouble}>
          {choice.trouble && t(`print.trouble.${choice.trouble}`)}
        </p>
        <p role="status" className={styles.hint}>
          {empty && t(`print.nothing.${choice.kind}`)}
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('move.cancel')}</Button>
          {makesPdf && (
            <Button disabled={empty} onClick={() => void run('pdf')}>
              {t('print.pdf')}
            </Button>
          )}
          <Button look="primary" type="submit" disabled={empty}>
            <Printer size={16} aria-hidden="true" /> {t('print.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The paper in the printer: what was chosen on this device, else what is usual in the country. */
function usePaper(): [PaperName, (paper: PaperName) => void] {
  const services = useServices();
  const { locale } = useI18n();
  const stored = usePreferences()?.paper;
  const usual = usualPaper(new Intl.Locale(locale.tag).maximize().region);
  const [chosen, setChosen] = useState<PaperName | null>(null);
  const choose = (paper: PaperName) => {
    setChosen(paper);
    void savePreferences(services, { paper });
  };
  return [chosen ?? stored ?? usual, choose];
}
