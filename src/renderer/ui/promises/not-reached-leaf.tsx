import { useMemo } from 'react';
import { customerClasses } from '@shared/domain/records/info-card';
import { goToSettings } from '../../commands/view-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useNotReached } from '../../state/not-reached';
import { usePublishedOrder } from '../../state/published-order';
import { useBinder } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import type { ListGroup } from '../kit/list-items';
import { ListLeaf } from '../kit/list-leaf';
import { Tag } from '../kit/tag';
import styles from './promises-leaf.module.css';

/** The customers who have not been reached for longer than the rhythm of their class allows, the best class first. */
export function NotReachedLeaf() {
  const { t, formats } = useI18n();
  const services = useServices();
  const rhythms = useBinder()?.rhythms;
  const found = useNotReached();
  const weeks = useMemo(
    () => new Map(found && customerClasses.flatMap((name) => found[name].map((one) => [one.id, one.weeks] as const))),
    [found],
  );
  const ids = useMemo(() => found && [...weeks.keys()], [found, weeks]);
  const groups = useMemo<ListGroup[]>(
    () =>
      customerClasses.flatMap((name) => {
        const rhythm = rhythms?.[name];
        const members = found?.[name] ?? [];
        if (!rhythm || members.length === 0) return [];
        const title = t('rhythm.groupOf', { class: name, every: rhythm.every, weeks: rhythm.warnAfter });
        const remark = formats.number(members.length);
        return [{ key: name, heading: { title, remark }, ids: members.map(({ id }) => id) }];
      }),
    [found, rhythms, t, formats],
  );
  usePublishedOrder(ids);
  if (!rhythms) return null;
  const anyRhythm = customerClasses.some((name) => rhythms[name]);
  return (
    <ListLeaf
      head={
        <p role="status" className={styles.count}>
          {anyRhythm && (ids ? t('rhythm.count', { count: ids.length }) : t('rhythm.looking'))}
        </p>
      }
      label={t('places.notReached')}
      groups={groups}
      tagsBefore={({ id }) => <Tag tone="late">{t('rhythm.weeksLong', { count: weeks.get(id) ?? 0 })}</Tag>}
      empty={
        <div className={styles.empty}>
          {!anyRhythm && <p>{t('rhythm.noneSet')}</p>}
          {!anyRhythm && <Button onClick={() => void goToSettings.run(services)}>{t('rhythm.toSettings')}</Button>}
          {anyRhythm && ids && <p>{t('rhythm.allReached')}</p>}
        </div>
      }
    />
  );
}
