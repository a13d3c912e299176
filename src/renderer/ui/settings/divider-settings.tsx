import type { DividerMode } from '@shared/domain/filing/divider';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { changeBinder } from '../../actions/change-binder';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder, useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { useAtOnce } from '../kit/use-at-once';
import styles from './settings.module.css';

/** By number, or a sheet for each working day of this month and of the next one, two or three. */
const modes: readonly DividerMode[] = [
  { kind: 'numbered' },
  { kind: 'dated', monthsAhead: 1 },
  { kind: 'dated', monthsAhead: 2 },
  { kind: 'dated', monthsAhead: 3 },
];

/** How the days are kept (method.md, rule 3). Nothing moves: only the sheets in front of the dossiers are others. */
export function DividerSettings() {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const stored = useBinder()?.dividers;
  const [chosen, setChosen] = useAtOnce(stored);
  if (!chosen) return null;
  const choose = async (dividers: DividerMode) => {
    setChosen(dividers);
    const done = await runAction(services, changeBinder, binderId, (binder) => ({ ...binder, dividers }));
    if (!done) setChosen(stored);
  };
  return (
    <>
      <p className={styles.prose}>{t('dividers.lead')}</p>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{t('dividers.title')}</legend>
        {modes.map((mode) => {
          const months = mode.kind === 'dated' ? mode.monthsAhead : 0;
          return (
            <label key={months} className={styles.option}>
              <input
                type="radio"
                name="dividers"
                checked={jsonEqual(mode, chosen)}
                onChange={() => void choose(mode)}
              />
              <span>{months === 0 ? t('dividers.numbered') : t('dividers.dated', { months })}</span>
            </label>
          );
        })}
      </fieldset>
    </>
  );
}
