import { useDesk } from '../../state/desk';
import { useDossiers } from '../../state/queries';
import { useWhereTo } from '../../state/where-to';
import { MoveForm } from './move-form';

/** Moves what it was asked about, or what is marked, or else the open dossier: behind another day or month or onto the pile. */
export function MoveDossiers({ onClose }: { readonly onClose: () => void }) {
  const open = useDesk((desk) => desk.open);
  const marked = useDesk((desk) => desk.marked);
  const { ids, to } = useWhereTo();
  const dossiers = useDossiers(ids ?? (marked.size > 0 ? [...marked] : open === null ? [] : [open]));
  return dossiers ? (
    <MoveForm dossiers={dossiers.filter(({ binnedAt }) => binnedAt === null)} to={to} onClose={onClose} />
  ) : null;
}
