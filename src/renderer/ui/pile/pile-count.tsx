import { useI18n } from '../../i18n/i18n-context';
import styles from './pile-leaf.module.css';

interface PileCountProps {
  readonly shown: number;
  readonly all: number;
  readonly filtering: boolean;
}

/** How many lie on the pile, and whether a filter hides some of them. */
export function PileCount({ shown, all, filtering }: PileCountProps) {
  const { t } = useI18n();
  return (
    <p className={styles.count} role="status">
      {filtering ? t('filter.shown', { shown, all }) : t('pile.count', { count: all })}
    </p>
  );
}
