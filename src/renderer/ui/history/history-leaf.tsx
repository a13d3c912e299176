import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { useHistory } from '../../state/history';
import { FilterField } from '../kit/filter-field';
import leaf from '../kit/leaf.module.css';
import { HistoryList } from './history-list';
import { useFoundDossiers } from './found-dossiers';
import styles from './history-leaf.module.css';

const filterWords = { label: 'history.filter', hint: 'history.filterHint', clear: 'history.clearFilter' } as const;

/** Every step of the binder, the newest first, day by day; each can be taken back from here (method.md, rule 11). */
export function HistoryLeaf() {
  const { t } = useI18n();
  const [filter, setFilter] = useState('');
  const { ids, failed: filterFailed } = useFoundDossiers(filter);
  const { part, failed, readMore } = useHistory(ids);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.hint}>{t('history.hint')}</p>
        <FilterField words={filterWords} text={filter} onText={setFilter} />
        {ids && <p role="status">{t('history.filtered', { count: ids.length, text: filter.trim() })}</p>}
        {filterFailed && <p role="alert">{t('history.filterFailed')}</p>}
        {failed && <p role="alert">{t('history.failed')}</p>}
      </div>
      {part && part.lines.length === 0 && ids?.length !== 0 && (
        <div className={leaf.scroll}>
          <p className={styles.empty}>{t(ids ? 'history.emptyDossier' : 'history.empty')}</p>
        </div>
      )}
      {part && part.lines.length > 0 && <HistoryList lines={part.lines} more={part.more} onMore={readMore} />}
    </>
  );
}
