import { describeBytes, describeWhen } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { openBackup } from '../../state/open-backup';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Tag } from '../kit/tag';
import type { Copies } from './backup-list';
import styles from './restore.module.css';

interface BackupLineProps {
  readonly copies: Copies;
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** When a backup was made and why, what it holds, and the way into it. */
export function BackupLine({ copies, checking, onCheck }: BackupLineProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const services = useServices();
  const today = useToday();
  const [backup] = copies;
  const when = describeWhen(backup.madeAt, i18n, today);
  const { dossiers = 0, contacts = 0, documents = 0 } = backup.counts;
  const inChosen = copies.some(({ area }) => area === 'chosen');
  return (
    <li className={styles.backup}>
      <div className={styles.what}>
        <h2>
          {when} <small>{t(`restore.reason.${backup.reason}`)}</small>
        </h2>
        <p>
          {t('restore.holds', { dossiers, contacts, documents })} · {describeBytes(backup.bytes, i18n)}
        </p>
      </div>
      <div className={styles.tags}>
        <Tag tone={backup.verified ? 'done' : 'neutral'}>
          {t(backup.verified ? 'restore.verified' : 'restore.unverified')}
        </Tag>
        {inChosen && <Tag>{t(copies.length > 1 ? 'restore.inBoth' : 'restore.inChosen')}</Tag>}
      </div>
      <div className={styles.row}>
        <Button look="chip" disabled={checking} aria-label={t('restore.checkNamed', { when })} onClick={onCheck}>
          {t(checking ? 'restore.checking' : 'restore.check')}
        </Button>
        <Button aria-label={t('restore.lookNamed', { when })} onClick={() => void openBackup(services, backup)}>
          {t('restore.look')}
        </Button>
      </div>
    </li>
  );
}
