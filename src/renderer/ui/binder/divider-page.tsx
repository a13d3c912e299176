import { type ReactNode, useMemo, useState } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Divider } from '@shared/domain/filing/divider';
import type { Command } from '../../commands/command';
import { nextDivider, previousDivider } from '../../commands/divider-commands';
import { useI18n } from '../../i18n/i18n-context';
import { useFilteredIds } from '../../state/filtered-ids';
import { usePublishedOrder } from '../../state/published-order';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { dividerName } from '../kit/divider-name';
import { FilterField } from '../kit/filter-field';
import { groupsWith, idsOf, type ListGroup } from '../kit/list-items';
import { ListLeaf } from '../kit/list-leaf';
import { CompletenessSentence } from './completeness-sentence';
import { EmptyDivider } from './empty-divider';
import { WhereExactly } from './where-exactly';
import styles from './divider-page.module.css';

interface DividerPageProps {
  readonly divider: Divider;
  readonly numeral: string | undefined;
  /** Undefined while they are read. */
  readonly groups: readonly ListGroup[] | undefined;
  /** Says that nothing lies here. */
  readonly nothing: string;
}

/** With fewer rows there is nothing to look for. */
const worthFiltering = 10;

/** One sheet of the binder: how many dossiers lie behind it and which, and the way to the sheets beside it. */
export function DividerPage({ divider, numeral, groups, nothing }: DividerPageProps) {
  const i18n = useI18n();
  const today = useToday();
  const ids = useMemo(() => groups && idsOf(groups), [groups]);
  const [filter, setFilter] = useState('');
  const { shown, failed } = useFilteredIds(ids, filter);
  const { t } = i18n;
  const shownGroups = useMemo(
    () => groups && shown && groupsWith(groups, shown, (some, all) => t('filter.shown', { shown: some, all })),
    [groups, shown, t],
  );
  usePublishedOrder(shown, ids);
  if (!shownGroups || !shown || !ids) return null;
  const text = filter.trim();
  return (
    <ListLeaf
      numeral={numeral}
      head={
        <>
          <TurnButton command={previousDivider} icon={<ChevronLeft size={18} aria-hidden="true" />} />
          <TurnButton command={nextDivider} icon={<ChevronRight size={18} aria-hidden="true" />} />
          <p className={styles.count} role="status">
            {text !== ''
              ? t('filter.shown', { shown: shown.length, all: ids.length })
              : divider.kind === 'heap'
                ? t('binder.heapCount', { count: ids.length })
                : t('counts.dossiers', { count: ids.length })}
          </p>
          {(ids.length > worthFiltering || text !== '') && <FilterField text={filter} onText={setFilter} />}
          {failed && <p role="alert">{t('filter.failed')}</p>}
          {divider.kind === 'heap' && ids.length > 0 && <p className={styles.hint}>{t('binder.heapHint')}</p>}
        </>
      }
      label={
        divider.kind === 'closed'
          ? t('binder.closedList')
          : t('binder.list', { divider: dividerName(divider, today, i18n) })
      }
      groups={shownGroups}
      tagsBefore={(dossier) => <WhereExactly dossier={dossier} divider={divider} />}
      empty={
        text !== '' && ids.length > 0 ? (
          <p className={styles.nothing}>{t('filter.nothing', { all: ids.length, text })}</p>
        ) : (
          <EmptyDivider divider={divider} nothing={nothing} />
        )
      }
      foot={<CompletenessSentence />}
    />
  );
}

function TurnButton({ command, icon }: { readonly command: Command; readonly icon: ReactNode }) {
  const { t } = useI18n();
  const services = useServices();
  const title = t(command.title);
  return (
    <Button look="bare" aria-label={title} title={title} onClick={() => void command.run(services)}>
      {icon}
    </Button>
  );
}
