import { languageChoices, type Preferences, themeChoices } from '@shared/domain/records/preferences';
import { useI18n } from '../../i18n/i18n-context';
import { usePreferences } from '../../state/queries';
import { savePreferences } from '../../state/save-preferences';
import { useServices } from '../../state/services';
import { useAtOnce } from '../kit/use-at-once';
import styles from './settings.module.css';

export function LanguageSettings() {
  const { t } = useI18n();
  return (
    <Choice
      field="language"
      legend={t('settings.language')}
      choices={languageChoices.map((value) => ({ value, words: t(`settings.languages.${value}`) }))}
    />
  );
}

export function ThemeSettings() {
  const { t } = useI18n();
  return (
    <Choice
      field="theme"
      legend={t('settings.theme')}
      choices={themeChoices.map((value) => ({ value, words: t(`settings.themes.${value}`) }))}
    />
  );
}

interface ChoiceProps<Field extends 'language' | 'theme'> {
  readonly field: Field;
  readonly legend: string;
  readonly choices: readonly { readonly value: Preferences[Field]; readonly words: string }[];
}

/** One of several, taken at once. */
function Choice<Field extends 'language' | 'theme'>({ field, legend, choices }: ChoiceProps<Field>) {
  const services = useServices();
  const stored = usePreferences()?.[field];
  const [chosen, setChosen] = useAtOnce(stored);
  const choose = async (value: Preferences[Field]) => {
    setChosen(value);
    if (!(await savePreferences(services, { [field]: value }))) setChosen(stored);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {choices.map(({ value, words }) => (
        <label key={value} className={styles.option}>
          <input type="radio" name={field} checked={value === chosen} onChange={() => void choose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
