import { type ReactNode, useId, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { recover, type RecoveryServices, saveWhatIsThere, type Situation } from '../../state/recovery';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

interface OtherWaysProps {
  readonly services: RecoveryServices;
  readonly situation: Situation;
}

export function OtherWays({ services, situation: { counted } }: OtherWaysProps) {
  const { t } = useI18n();
  const titleId = useId();
  const [outcome, setOutcome] = useState('');
  const save = async () => {
    const saved = await saveWhatIsThere(services, t('recovery.saveName'), t('recovery.saveType'));
    if (saved === null) setOutcome(t('recovery.nothingToSave'));
    else if (saved.kind === 'saved') setOutcome(t('recovery.saved', { name: saved.name }));
    else if (saved.kind === 'failed') setOutcome(t('recovery.notSaved'));
  };
  const empty = counted === null || counted.dossiers === 0 ? 'Empty' : '';
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t('recovery.otherWays')}</h2>
      <ul className={styles.offers}>
        <Way why={t('recovery.lookAgainWhy')}>
          <Button onClick={() => location.reload()}>{t('recovery.lookAgain')}</Button>
        </Way>
        {counted && (
          <Way why={t('recovery.saveWhy')}>
            <Button onClick={() => void save()}>{t('recovery.save')}</Button>
          </Way>
        )}
        <Way why={t(`recovery.asItIs${empty}Why`)}>
          <Button onClick={() => void recover(services, { kind: 'asItIs' })}>{t(`recovery.asItIs${empty}`)}</Button>
        </Way>
      </ul>
      <p role="status">{outcome}</p>
    </section>
  );
}

function Way({ why, children }: { readonly why: string; readonly children: ReactNode }) {
  return (
    <li>
      <p>{why}</p>
      {children}
    </li>
  );
}
