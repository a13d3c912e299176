import styles from './promise-mark.module.css';

/** The sign of a promise, with how many there are when there is more than one. For the eye only. */
export function PromiseMark({ count = 1 }: { readonly count?: number }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      ◆{count > 1 && count}
    </span>
  );
}
