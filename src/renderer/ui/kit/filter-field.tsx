import { X } from 'lucide-react';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from './button';
import styles from './filter-field.module.css';

interface FilterFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Narrows the list by any part of name, company, number or e-mail. Esc clears it. */
export function FilterField({ text, onText }: FilterFieldProps) {
  const { t } = useI18n();
  return (
    <search className={styles.filter}>
      <input
        className={styles.field}
        value={text}
        aria-label={t('filter.label')}
        placeholder={t('filter.hint')}
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
          aria-label={t('filter.clear')}
          title={t('filter.clear')}
          onClick={() => onText('')}
        >
          <X size={16} aria-hidden="true" />
        </Button>
      )}
    </search>
  );
}
