import styles from './sheets.module.css';

/** A box for the pen. What is done already is ticked. */
export function TickBox({ ticked = false }: { readonly ticked?: boolean }) {
  return (
    <svg className={styles.box} viewBox="0 0 10 10" aria-hidden="true">
      <rect x="0.5" y="0.5" width="9" height="9" />
      {ticked && <path d="M2.2 5.2 4.3 7.4 8 2.6" />}
    </svg>
  );
}
