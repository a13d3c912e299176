import type { ReactNode } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import { DossierList } from './dossier-list';
import type { ListGroup } from './list-items';
import { MarkBar } from './mark-bar';
import { Numeral } from './leaf';
import leaf from './leaf.module.css';
import styles from './list-leaf.module.css';

interface ListLeafProps {
  /** What stands on the paper sheet: the number of a day, the name of a month. For the eye only. */
  readonly numeral?: string;
  /** Stays above the list while it scrolls. */
  readonly head: ReactNode;
  readonly foot?: ReactNode;
  readonly label: string;
  readonly groups: readonly ListGroup[];
  readonly tagsBefore?: (dossier: Dossier) => ReactNode;
  /** Instead of the list when nothing lies here. */
  readonly empty: ReactNode;
}

/** The left page of a divider with a list that may be long: head, list, marks, foot. */
export function ListLeaf({ numeral, head, foot, label, groups, tagsBefore, empty }: ListLeafProps) {
  const none = groups.every(({ ids }) => ids.length === 0);
  return (
    <>
      {numeral && <Numeral text={numeral} />}
      <div className={styles.head}>{head}</div>
      {none ? (
        <div className={leaf.scroll}>{empty}</div>
      ) : (
        <DossierList label={label} groups={groups} tagsBefore={tagsBefore} />
      )}
      <MarkBar />
      {foot && <footer className={leaf.foot}>{foot}</footer>}
    </>
  );
}
