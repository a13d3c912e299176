import type { ReactNode } from 'react';
import styles from './leaf.module.css';

interface LeafProps {
  /** Stays at the foot of the page while the rest scrolls. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A left page that scrolls as a whole, over its foot. */
export function Leaf({ foot, children }: LeafProps) {
  return (
    <>
      <div className={styles.scroll}>{children}</div>
      <footer className={styles.foot}>{foot}</footer>
    </>
  );
}

/** What stands on the paper sheet, as large as there: the number of a day, the name of a month. For the eye only. */
export function Numeral({ text }: { readonly text: string }) {
  return (
    <span className={text.length > 2 ? `${styles.numeral} ${styles.word}` : styles.numeral} aria-hidden="true">
      {text}
    </span>
  );
}
