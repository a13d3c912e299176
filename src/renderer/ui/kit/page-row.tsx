import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type LaidOut, layOut } from '../../state/leafing';
import styles from './page-row.module.css';

interface PageRowProps {
  /** What it lays open beside the dossier. */
  readonly page: LaidOut;
  readonly icon: LucideIcon;
  /** Whether it lies open. */
  readonly open: boolean;
  /** In full, where it may be cut off in the row. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A page of a dossier as one line in a list of such. */
export function PageRow({ page, icon: Icon, open, title, children }: PageRowProps) {
  return (
    <button
      type="button"
      className={styles.row}
      data-row={page.id}
      title={title}
      aria-current={open || undefined}
      onClick={() => layOut(page)}
    >
      <Icon size={16} aria-hidden="true" />
      {children}
    </button>
  );
}
