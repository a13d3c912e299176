import { allDividers, type Divider, dividerKey } from '@shared/domain/filing/divider';
import { showDivider } from '../../commands/divider-commands';
import { useI18n } from '../../i18n/i18n-context';
import { countsByDivider, useRings, useShelfCounts } from '../../state/queries';
import { Button } from '../kit/button';
import { EmptyBinder } from '../kit/empty-binder';
import { dividerName } from '../kit/divider-name';
import styles from './empty-divider.module.css';

interface EmptyDividerProps {
  readonly divider: Divider;
  readonly nothing: string;
}

/** Says that nothing lies here, and where something does. */
export function EmptyDivider({ divider, nothing }: EmptyDividerProps) {
  const i18n = useI18n();
  const rings = useRings();
  const counts = useShelfCounts();
  if (!counts) return null;
  if (counts.size === 0) return <EmptyBinder />;
  const byDivider = countsByDivider(counts, rings);
  const next = nextFilled(divider, byDivider, allDividers(rings));
  const onPile = byDivider.get('pile') ?? 0;
  const { t } = i18n;
  return (
    <div className={styles.empty}>
      <p>{nothing}</p>
      {next && (
        <Button look="chip" onClick={() => showDivider(next)}>
          {t('binder.nextFilled', { divider: dividerName(next, rings.today, i18n) })}
        </Button>
      )}
      {onPile > 0 && (
        <Button look="chip" onClick={() => showDivider({ kind: 'pile' })}>
          {t('binder.fromPile', { count: onPile })}
        </Button>
      )}
    </div>
  );
}

/** The first sheet after this one, or from the front, that holds a day's or a month's dossiers. */
function nextFilled(
  divider: Divider,
  counts: ReadonlyMap<string, number>,
  all: readonly Divider[],
): Divider | undefined {
  const index = all.findIndex((other) => dividerKey(other) === dividerKey(divider));
  return [...all.slice(index + 1), ...all.slice(0, index)].find(
    (other) => other.kind !== 'pile' && other.kind !== 'closed' && (counts.get(dividerKey(other)) ?? 0) > 0,
  );
}
