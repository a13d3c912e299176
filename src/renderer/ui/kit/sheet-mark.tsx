import { ClipboardList } from 'lucide-react';
import type { LooseSheet } from '@shared/domain/records/dossier';
import { describeRepetition } from '../../i18n/describe-repetition';
import { useI18n } from '../../i18n/i18n-context';
import styles from './sheet-mark.module.css';

/** That something is a loose sheet: by its sign and by its name. */
export function SheetMark() {
  const { t } = useI18n();
  return (
    <span className={styles.mark}>
      <ClipboardList size={12} aria-hidden="true" /> {t('sheet.name')}
    </span>
  );
}

/** The line below the title of a loose sheet: what it is, and how it comes again. */
export function SheetLine({ sheet }: { readonly sheet: LooseSheet }) {
  const i18n = useI18n();
  const { repeats } = sheet.sheet;
  return (
    <p>
      <SheetMark />
      {repeats && ` · ${describeRepetition(repeats, i18n)}`}
    </p>
  );
}
