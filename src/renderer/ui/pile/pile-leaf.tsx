import { useMemo, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { useFilteredIds } from '../../state/filtered-ids';
import { usePublishedOrder } from '../../state/published-order';
import { useCompleteness, useDossierIdsBehind } from '../../state/queries';
import { EmptyBinder } from '../kit/empty-binder';
import { FilterField } from '../kit/filter-field';
import type { ListGroup } from '../kit/list-items';
import { ListLeaf } from '../kit/list-leaf';
import { PileCount } from './pile-count';
import styles from './pile-leaf.module.css';

/** The undated dossiers: always visible, never forgotten, to be filed one by one or several at once. */
export function PileLeaf() {
  const { t } = useI18n();
  const [filter, setFilter] = useState('');
  const ids = useDossierIdsBehind({ kind: 'pile' });
  const { shown, failed } = useFilteredIds(ids, filter);
  const groups = useMemo<ListGroup[]>(() => [{ key: 'pile', heading: null, ids: shown ?? [] }], [shown]);
  usePublishedOrder(shown, ids);
  if (!ids || !shown) return null;
  const filtering = filter.trim() !== '';
  return (
    <ListLeaf
      head={
        <>
          <PileCount shown={shown.length} all={ids.length} filtering={filtering} />
          {(ids.length > 0 || filtering) && <FilterField text={filter} onText={setFilter} />}
          {failed && <p role="alert">{t('filter.failed')}</p>}
        </>
      }
      label={t('pile.list')}
      groups={groups}
      empty={
        filtering && ids.length > 0 ? (
          <p className={styles.empty}>{t('filter.nothing', { all: ids.length, text: filter.trim() })}</p>
        ) : (
          <EmptyPile />
        )
      }
    />
  );
}

/** A new binder invites; in a filled one an empty pile is good news. */
function EmptyPile() {
  const { t } = useI18n();
  const total = useCompleteness()?.total;
  if (total === undefined) return null;
  if (total === 0) return <EmptyBinder />;
  return (
    <div className={styles.empty}>
      <p>{t('pile.empty')}</p>
      <p>{t('pile.emptyHint')}</p>
    </div>
  );
}
