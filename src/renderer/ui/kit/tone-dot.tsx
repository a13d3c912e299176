import type { OutcomeTone } from '@shared/domain/records/outcome';
import { classes } from './classes';
import styles from './tone-dot.module.css';

/** The colour of an outcome. For the eye only: its name stands beside it. */
export function ToneDot({ tone }: { readonly tone: OutcomeTone }) {
  return <span className={classes(styles.dot, styles[tone])} aria-hidden="true" />;
}
