import type { Delimiter } from '@shared/domain/importing/csv-table';
import type { ListReading } from '@shared/domain/importing/list-reading';
import { textEncodings } from '@shared/domain/importing/text-encoding';
import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import { chooseUnknown, readListAgain, useImport } from '../../state/import-session';
import { OneOf, type OneOfProps } from '../kit/one-of';
import { useSurroundings } from './use-surroundings';
import styles from './reading-choices.module.css';

const delimiterNames: Readonly<Record<Delimiter, MessageKey>> = {
  ';': 'import.delimiters.semicolon',
  ',': 'import.delimiters.comma',
  '\t': 'import.delimiters.tab',
};

/** How the file was read, each of it found by its looks and open to correction. */
export function ReadingChoices({ reading }: { readonly reading: ListReading }) {
  const { t } = useI18n();
  const around = useSurroundings();
  const { stage, unknown } = useImport();
  return (
    <fieldset className={styles.choices} disabled={stage === 'storing'}>
      <Choice
        label={t('import.encoding')}
        value={reading.encoding}
        values={textEncodings}
        words={(encoding) => t(`import.encodings.${encoding}`)}
        onChoose={(encoding) => void readListAgain({ encoding }, around)}
      />
      <Choice
        label={t('import.delimiter')}
        value={reading.delimiter}
        values={[';', ',', '\t']}
        words={(delimiter) => t(delimiterNames[delimiter])}
        onChoose={(delimiter) => void readListAgain({ delimiter }, around)}
      />
      <Choice
        label={t('import.unknown')}
        value={unknown}
        values={['labelledNote', 'ignore']}
        words={(target) => t(`import.target.${target}`)}
        onChoose={(target) => void chooseUnknown(target, around)}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={reading.headerRow}
          onChange={({ target }) => void readListAgain({ headerRow: target.checked }, around)}
        />
        {t('import.headerRow')}
      </label>
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> extends OneOfProps<Value> {
  readonly label: string;
}

function Choice<Value extends string>({ label, ...list }: ChoiceProps<Value>) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <OneOf {...list} />
    </label>
  );
}
