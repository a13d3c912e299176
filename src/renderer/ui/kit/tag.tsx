import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './tag.module.css';

export type Tone = 'neutral' | 'late' | 'promise' | 'class' | 'repeat' | 'first' | 'done';

/** A small label whose words carry the meaning; the colour only repeats it. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}
