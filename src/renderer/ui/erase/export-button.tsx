import { useState } from 'react';
import { FileDown } from 'lucide-react';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { exportPerson, type ExportOutcome, exportText } from '../../state/export-person';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import styles from './erase-person.module.css';

/** Offers all that is stored of the person as one file, and says what came of it. */
export function ExportButton({ id, label }: { readonly id: DossierId; readonly label: string }) {
  const i18n = useI18n();
  const services = useServices();
  const [outcome, setOutcome] = useState<ExportOutcome | 'working' | null>(null);
  const run = async () => {
    setOutcome('working');
    setOutcome(await exportPerson(services, id, i18n));
  };
  return (
    <div className={styles.export}>
      <Button look="chip" disabled={outcome === 'working'} onClick={() => void run()}>
        <FileDown size={16} aria-hidden="true" /> {label}
      </Button>
      <span role="status">{outcome && exportText(outcome, i18n)}</span>
    </div>
  );
}
