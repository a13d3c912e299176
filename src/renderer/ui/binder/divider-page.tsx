import { type ReactNode, useMemo } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Divider } from '@shared/domain/filing/divider';
import type { Command } from '../../commands/command';
import { nextDivider, previousDivider } from '../../commands/divider-commands';
import { useI18n } from '../../i18n/i18n-context';
import { usePublishedOrder } from '../../state/published-order';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { dividerName } from '../kit/divider-name';
import { idsOf, type ListGroup } from '../kit/list-items';
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

/** One sheet of the binder: how many dossiers lie behind it and which, and the way to the sheets beside it. */
export function DividerPage({ divider, numeral, groups, nothing }: DividerPageProps) {
  const i18n = useI18n();
  const today = useToday();
  const ids = useMemo(() => groups && idsOf(groups), [groups]);
  usePublishedOrder(ids);
  if (!groups || !ids) return null;
  const { t } = i18n;
  return (
    <ListLeaf
      numeral={numeral}
      head={
        <>
          <TurnButton command={previousDivider} icon={<ChevronLeft size={18} aria-hidden="true" />} />
          <TurnButton command={nextDivider} icon={<ChevronRight size={18} aria-hidden="true" />} />
          <p className={styles.count}>
            {divider.kind === 'heap'
              ? t('binder.heapCount', { count: ids.length })
              : t('counts.dossiers', { count: ids.length })}
          </p>
          {divider.kind === 'heap' && ids.length > 0 && <p className={styles.hint}>{t('binder.heapHint')}</p>}
        </>
      }
      label={
        divider.kind === 'closed'
          ? t('binder.closedList')
          : t('binder.list', { divider: dividerName(divider, today, i18n) })
      }
      groups={groups}
      tagsBefore={(dossier) => <WhereExactly dossier={dossier} divider={divider} />}
      empty={<EmptyDivider divider={divider} nothing={nothing} />}
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
