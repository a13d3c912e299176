import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { useNotice } from '../../state/notices';
import { refusalText } from './refusal-text';
import styles from './dialog.module.css';

/** The desk with its message lies out of reach below a sheet: what was refused since the sheet opened is said on it, too. */
export function WhyNotStored() {
  const { t } = useI18n();
  const notice = useNotice((state) => state.notice);
  const [before] = useState(notice?.id ?? 0);
  return (
    <p role="alert" className={styles.refused}>
      {notice?.kind === 'refused' && notice.id > before && refusalText(notice.refusal, t)}
    </p>
  );
}
