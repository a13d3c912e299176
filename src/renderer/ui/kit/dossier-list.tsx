import type { ReactNode } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import { useDesk } from '../../state/desk';
import { clickRow } from '../../state/marking';
import { usePublishedSections } from '../../state/published-order';
import { useToday } from '../../state/queries';
import { DossierRow } from './dossier-row';
import { DossierTags } from './dossier-tags';
import type { ListGroup } from './list-items';
import { MarkBox } from './mark-box';
import { WindowedList } from './windowed-list';

interface DossierListProps {
  readonly label: string;
  readonly groups: readonly ListGroup[];
  /** What to say of a dossier besides its usual tags, such as its time of day. */
  readonly tagsBefore?: (dossier: Dossier) => ReactNode;
}

/** A list of dossiers to open, to mark or to carry elsewhere, of any length. */
export function DossierList({ label, groups, tagsBefore }: DossierListProps) {
  const open = useDesk((desk) => desk.open);
  usePublishedSections(groups);
  return (
    <WindowedList
      label={label}
      groups={groups}
      current={open}
      marks
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
      movable
      onOpen={(held) => clickRow(dossier.id, held)}
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
