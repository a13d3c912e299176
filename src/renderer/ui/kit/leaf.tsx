import { type ReactNode, useId } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import styles from './leaf.module.css';

interface LeafProps {
  /** The number of the day or the name of the month, as large as on the paper sheet; for the eye only. */
  readonly numeral?: string;
  /** Stays at the foot of the page while the list scrolls. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The left page: a list that scrolls under the big number of its divider. */
export function Leaf({ numeral, foot, children }: LeafProps) {
  return (
    <>
      {numeral && (
        <span className={styles.numeral} aria-hidden="true">
          {numeral}
        </span>
      )}
      <div className={styles.scroll}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </>
  );
}

interface LeafSectionProps {
  readonly title: string;
  readonly count: number;
  readonly remark?: string | null;
  readonly children: ReactNode;
}

/** A part of the list under its heading, with the number of what is in it. */
export function LeafSection({ title, count, remark, children }: LeafSectionProps) {
  const { formats } = useI18n();
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title} <span>{[formats.number(count), remark].filter(Boolean).join(' · ')}</span>
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
