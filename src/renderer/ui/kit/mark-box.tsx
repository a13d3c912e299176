import { useEffect, useRef } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useDesk } from '../../state/desk';
import { markRow, markThese } from '../../state/marking';
import { classes } from './classes';
import styles from './mark-box.module.css';

interface MarkBoxProps {
  readonly dossier: Dossier;
  /** Beside the row, and only seen where one is about to mark: for rows that have something else to begin with. */
  readonly aside?: boolean;
}

/** The box that marks a row; with Shift all rows from the box used last. */
export function MarkBox({ dossier, aside = false }: MarkBoxProps) {
  const { t } = useI18n();
  const marked = useDesk((desk) => desk.marked.has(dossier.id));
  const marking = useDesk((desk) => desk.marked.size > 0);
  return (
    <label className={classes(styles.box, aside && styles.aside, marking && styles.marking)}>
      <input
        type="checkbox"
        checked={marked}
        aria-label={t('marks.row', { name: titleOf(dossier.card) || t('unnamed') })}
        onChange={({ target, nativeEvent }) =>
          markRow(dossier.id, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}

interface SectionBoxProps {
  readonly title: string;
  readonly ids: readonly DossierId[];
}

/** The box that marks all under a heading; half ticked while only some are. */
export function SectionBox({ title, ids }: SectionBoxProps) {
  const { t } = useI18n();
  const box = useRef<HTMLInputElement>(null);
  const count = useDesk((desk) => (desk.marked.size === 0 ? 0 : ids.filter((id) => desk.marked.has(id)).length));
  const marking = useDesk((desk) => desk.marked.size > 0);
  const all = count === ids.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && !all;
  }, [count, all]);
  return (
    <label className={classes(styles.box, styles.aside, marking && styles.marking)}>
      <input
        ref={box}
        type="checkbox"
        checked={all}
        aria-label={t('marks.section', { title, count: ids.length })}
        onChange={() => markThese(ids, !all)}
      />
    </label>
  );
}
