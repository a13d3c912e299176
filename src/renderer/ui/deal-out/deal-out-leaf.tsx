import { useMemo } from 'react';
import { dealOutEvenly } from '../../commands/plan-commands';
import { placeOfShelf } from '@shared/domain/filing/shelf';
import { useI18n } from '../../i18n/i18n-context';
import { useDealtMonth, useShelvesToDeal } from '../../state/deal-out';
import { usePublishedOrder } from '../../state/published-order';
import { useIdsOnShelves, useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { idsOf, type ListGroup } from '../kit/list-items';
import { ListLeaf } from '../kit/list-leaf';
import styles from './deal-out.module.css';

/** What waits to be dealt out onto days, month by month (method.md, rule 4). */
export function DealOutLeaf() {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const month = useDealtMonth();
  const shelves = useIdsOnShelves(...useShelvesToDeal());
  const groups = useMemo<ListGroup[] | undefined>(
    () =>
      shelves?.map(({ shelf, ids }) => {
        const place = placeOfShelf(shelf);
        const title = place?.kind === 'month' ? formats.longMonth(place.month, today) : '';
        return { key: shelf, heading: { title, remark: formats.number(ids.length) }, ids };
      }),
    [shelves, formats, today],
  );
  const ids = useMemo(() => groups && idsOf(groups), [groups]);
  usePublishedOrder(ids);
  if (!groups || !ids) return null;
  return (
    <ListLeaf
      head={
        <div className={styles.head}>
          <p>{t('dealOut.count', { count: ids.length })}</p>
          {ids.length > 0 && (
            <Button onClick={() => void dealOutEvenly.run(services)}>
              {t(dealOutEvenly.title)} <CommandKeys command={dealOutEvenly} />
            </Button>
          )}
        </div>
      }
      label={t('dealOut.list')}
      groups={groups}
      empty={
        <p className={styles.empty}>
          {month === null ? t('dealOut.allDealt') : t('dealOut.monthDealt', { month: formats.longMonth(month, today) })}
        </p>
      }
    />
  );
}
