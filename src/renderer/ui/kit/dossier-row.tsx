import type { MouseEvent, ReactNode } from 'react';
import { type Dossier, isSheet, subtitleOf, titleOf } from '@shared/domain/records/dossier';
import { describeRepetition } from '../../i18n/describe-repetition';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useCarrying } from '../../state/carrying';
import { classes } from './classes';
import styles from './dossier-row.module.css';

interface DossierRowProps {
  readonly dossier: Dossier;
  readonly open: boolean;
  /** It was clicked, perhaps with keys held down. */
  readonly onOpen: (held: MouseEvent) => void;
  /** It can be dragged elsewhere (see ui/carry). */
  readonly movable?: boolean;
  /** In the margin beside the row: a box to mark it. */
  readonly aside?: ReactNode;
  /** Before the name: a time of day, or a box to mark the row. */
  readonly lead?: ReactNode;
  /** After the name: tags. */
  readonly tags?: ReactNode;
  /** Instead of the company and what the contact is about, or how a sheet comes again and what it notes. */
  readonly detail?: string;
  readonly done?: boolean;
}

/** One dossier in a list. The whole row opens it; what stands before or after the name keeps its own clicks. */
export function DossierRow(props: DossierRowProps) {
  const { dossier, open, onOpen, movable = false, aside, lead, tags, detail, done = false } = props;
  const i18n = useI18n();
  const carried = useCarrying((hand) => movable && hand.carried !== null && hand.carried.ids.has(dossier.id));
  const title = titleOf(dossier.card) || i18n.t('unnamed');
  const second = detail ?? secondLine(dossier, i18n);
  return (
    // On the row, not on its button: a tooltip for the eye, where a narrow page cuts the lines short.
    <div
      className={classes(styles.row, open && styles.open, done && styles.done, carried && styles.carried)}
      title={`${title}\n${second}`.trim()}
      data-dossier={movable ? dossier.id : undefined}
    >
      {aside}
      <span className={styles.lead}>{lead}</span>
      <button type="button" className={styles.name} aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span className={styles.title}>
          {done && <span aria-hidden="true">✓ </span>}
          {title}
        </span>
        <span className={styles.detail}>{second || '\u00a0'}</span>
      </button>
      <span className={styles.tags}>{tags}</span>
    </div>
  );
}

function secondLine(dossier: Dossier, i18n: I18n): string {
  const { card, about } = dossier;
  if (dossier.reminds) return about;
  const parts = isSheet(dossier)
    ? [
        dossier.sheet.repeats && describeRepetition(dossier.sheet.repeats, i18n),
        about,
        card.notes.trim().split('\n', 1)[0],
      ]
    : [subtitleOf(card), about];
  return parts.filter(Boolean).join(' · ');
}
