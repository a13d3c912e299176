import { X } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
import styles from './history-leaf.module.css';

interface HistoryFilterProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Narrows the history to dossiers found by any part of name, company, number or e-mail. Esc clears it. */
export function HistoryFilter({ text, onText }: HistoryFilterProps) {
  const { t } = useI18n();
  return (
    <search className={styles.filter}>
      <input
        value={text}
        aria-label={t('history.filter')}
        placeholder={t('history.filterHint')}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          onText('');
        }}
      />
      {text !== '' && (
        <Button
          look="bare"
          className={styles.clear}
          aria-label={t('history.clearFilter')}
          title={t('history.clearFilter')}
          onClick={() => onText('')}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      )}
    </search>
  );
}
