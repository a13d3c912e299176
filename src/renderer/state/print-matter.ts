import { useLiveQuery } from 'dexie-react-hooks';
import type { PrintMatter } from '@shared/domain/printing/print-matter';
import { gatherPrint, type PrintSubject } from './gather-print';
import type { PrintChoice } from './print-choice';
import { useServices } from './services';

/** What is about to be printed, as it is stored; undefined while it is read, null when there is nothing that the choice is about. */
export function usePrintMatter(choice: PrintChoice, subject: PrintSubject | undefined): PrintMatter | null | undefined {
  const services = useServices();
  const { kind, log, dividers, monthsAhead, format } = choice;
  const parts = [...choice.parts].join();
  return useLiveQuery(
    async () => subject && (await gatherPrint(services, choice, subject)),
    [
      services,
      kind,
      log,
      parts,
      dividers,
      monthsAhead,
      format,
      subject?.binder,
      subject?.dossierId,
      subject?.date,
      subject?.paper,
    ],
  );
}
