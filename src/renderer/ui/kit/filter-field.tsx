import { X } from 'lucide-react';
import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import { IconButton } from './icon-button';
import styles from './filter-field.module.css';

/** What the field is called, what may be typed into it, and the button that clears it. */
type FilterWords = Readonly<Record<'label' | 'hint' | 'clear', MessageKey>>;

const dossierWords: FilterWords = { label: 'filter.label', hint: 'filter.hint', clear: 'filter.clear' };

interface FilterFieldProps {
  readonly words?: FilterWords;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Narrows a list by any part of name, company, number or e-mail. Esc clears it. */
export function FilterField({ words = dossierWords, text, onText }: FilterFieldProps) {
  const { t } = useI18n();
  return (
    <search className={styles.filter}>
      <input
        className={styles.field}
        value={text}
        aria-label={t(words.label)}
        placeholder={t(words.hint)}
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
        <IconButton icon={X} className={styles.clear} label={t(words.clear)} onClick={() => onText('')} />
      )}
    </search>
  );
}
