import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface PartProps {
  /** By which the contents at the side lead to it. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Where the contents lead to: the heading takes the focus, so that the next Tab goes into the section. */
export function headingId(id: string): string {
  return `settings-${id}`;
}

/** A section of the settings under its heading. */
export function Section({ id, title, children }: PartProps) {
  return (
    <section className={styles.section} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A part of a section. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={headingId(id)}>
      <h3 id={headingId(id)} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
