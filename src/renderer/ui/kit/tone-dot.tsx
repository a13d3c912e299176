import type { OutcomeTone } from '@shared/domain/records/outcome';
import { classes } from './classes';
import tones from './tone.module.css';
import styles from './tone-dot.module.css';

/** The colour of an outcome. For the eye only: its name stands beside it. */
export function ToneDot({ tone }: { readonly tone: OutcomeTone }) {
  return <span className={classes(styles.dot, tones[tone])} aria-hidden="true" />;
}
