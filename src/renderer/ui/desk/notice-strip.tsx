import { useI18n } from '../../i18n/i18n-context';
import { useNotice } from '../../state/notices';
import { lazyPart } from '../kit/lazy-part';
import styles from './notice-strip.module.css';

const NoticeCard = lazyPart(async () => (await import('./notice-card')).NoticeCard);

/** What the last action did, with the way to take it back. Spoken by screen readers as it appears. */
export function NoticeStrip() {
  const { t } = useI18n();
  const notice = useNotice((state) => state.notice);
  return (
    <div className={styles.region} role="status" aria-label={t('desk.notices')}>
      {notice && <NoticeCard key={notice.id} notice={notice} />}
    </div>
  );
}
