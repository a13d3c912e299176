import type { ReactNode } from 'react';
import styles from './spread.module.css';

interface SpreadProps {
  /** Names of the two pages, for those who jump from region to region. */
  readonly leftLabel: string;
  readonly rightLabel: string;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** Two open pages and the rings between them: the list on the left, the dossier on the right. */
export function Spread({ leftLabel, rightLabel, left, right }: SpreadProps) {
  return (
    <div className={styles.spread}>
      <section className={styles.left} aria-label={leftLabel}>
        {left}
      </section>
      <section className={styles.right} aria-label={rightLabel}>
        {right}
      </section>
      <span className={styles.ring} aria-hidden="true" />
      <span className={styles.ring} aria-hidden="true" />
    </div>
  );
}

/** One page over the whole spread: import, settings. */
export function Sheet({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.sheet} aria-label={label}>
      {children}
    </section>
  );
}
