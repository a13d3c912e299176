import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import type { Recovered, RecoveryServices } from '../../state/recovery';
import { Button } from '../kit/button';
import styles from './recovery.module.css';

interface DoneProps {
  readonly services: RecoveryServices;
  readonly recovered: Recovered;
}

export function Done({ services, recovered }: DoneProps) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { tables } = recovered.ledger;
  return (
    <main className={styles.page}>
      <h1>{t(recovered.asItIs ? 'recovery.done.asItIs' : 'recovery.done.title')}</h1>
      <p className={styles.lead}>
        {t('recovery.done.holds', { dossiers: tables.dossiers.count, contacts: tables.contacts.count })}
      </p>
      <p role="status">{whatIsMissing(services, recovered, t)}</p>
      {recovered.stoppedAt !== null && <p>{t('recovery.done.stopped')}</p>}
      {services.finding.counted && <p>{t('recovery.done.aside')}</p>}
      <Button ref={button} look="primary" onClick={() => location.reload()}>
        {t('recovery.done.open')}
      </Button>
    </main>
  );
}

function whatIsMissing({ finding }: RecoveryServices, { complete, ledger }: Recovered, t: Translate): string {
  if (finding.witness.kind !== 'read') return t('recovery.done.unproven');
  if (complete) return t('recovery.done.complete');
  const count = finding.witness.witness.ledger.seq - ledger.seq;
  return count > 0 ? t('recovery.done.missing', { count }) : t('recovery.done.changed');
}
