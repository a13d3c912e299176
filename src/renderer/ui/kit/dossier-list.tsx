import type { ReactNode } from 'react';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { openDossier, useDesk } from '../../state/desk';
import { markRow } from '../../state/marking';
import { useToday } from '../../state/queries';
import { DossierRow } from './dossier-row';
import { DossierTags } from './dossier-tags';
import type { ListGroup } from './list-items';
import { WindowedList } from './windowed-list';
import styles from './dossier-list.module.css';

interface DossierListProps {
  readonly label: string;
  readonly groups: readonly ListGroup[];
  /** What to say of a dossier besides its usual tags, such as its time of day. */
  readonly tagsBefore?: (dossier: Dossier) => ReactNode;
}

/** A list of dossiers to open or to mark, of any length. */
export function DossierList({ label, groups, tagsBefore }: DossierListProps) {
  const open = useDesk((desk) => desk.open);
  return (
    <WindowedList
      label={label}
      groups={groups}
      current={open}
      renderRow={(dossier) => <MarkableRow dossier={dossier} tagsBefore={tagsBefore?.(dossier)} />}
    />
  );
}

interface MarkableRowProps {
  readonly dossier: Dossier;
  readonly tagsBefore: ReactNode;
}

function MarkableRow({ dossier, tagsBefore }: MarkableRowProps) {
  const today = useToday();
  const open = useDesk((desk) => desk.open === dossier.id);
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      onOpen={() => openDossier(dossier.id)}
      lead={<MarkBox dossier={dossier} />}
      tags={
        <>
          {tagsBefore}
          <DossierTags dossier={dossier} today={today} />
        </>
      }
    />
  );
}

/** The box that marks a row; with Shift all rows from the box used last. */
export function MarkBox({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const marked = useDesk((desk) => desk.marked.has(dossier.id));
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={marked}
        aria-label={t('pile.mark', { name: titleOf(dossier.card) || t('unnamed') })}
        onChange={({ target, nativeEvent }) =>
          markRow(dossier.id, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}
