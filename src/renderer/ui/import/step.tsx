import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './step.module.css';

interface StepProps {
  readonly title: string;
  /** The step that one gets to: its heading takes the focus, so that reading goes on there. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A step of the import under its heading. */
export function Step({ title, takesFocus = false, children }: StepProps) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className={styles.step} aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
