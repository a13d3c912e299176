import { useMemo } from 'react';
import { type DocumentPage, groupPages, type PageGroup, pagesOf, versionOn } from '@shared/domain/documents/pages';
import type { DocumentId, DossierId } from '@shared/domain/records/ids';
import { layOut, useLeafing } from './leafing';
import { useDocuments } from './queries';

/** The pages of a dossier as they are listed; undefined until they have been read. */
export function usePageGroups(id: DossierId): PageGroup[] | undefined {
  const documents = useDocuments(id);
  return useMemo(() => documents && groupPages(pagesOf(documents)), [documents]);
}

/** The page in which a document lies, as the newest version or behind it. */
export function pageWith(groups: readonly PageGroup[], id: DocumentId): DocumentPage | undefined {
  return groups.flatMap(({ pages }) => pages).find((page) => versionOn(page, id));
}

/** The next (1) or previous (-1) document in the order of the list; nothing at its ends. */
function documentBeside(groups: readonly PageGroup[], id: DocumentId, by: 1 | -1): DocumentId | null {
  const pages = groups.flatMap((group) => group.pages);
  const index = pages.findIndex((page) => versionOn(page, id));
  return (index < 0 ? undefined : pages[index + by])?.document.id ?? null;
}

/** Leafs on: within a document of several pages first, then to the next document. */
export function turnPage(groups: readonly PageGroup[], of: DossierId, by: 1 | -1): void {
  const { laidOut, inside } = useLeafing.getState();
  if (laidOut?.kind !== 'document' || laidOut.of !== of) return;
  const next = inside && inside.of === laidOut.id ? inside.page + by : 0;
  if (inside && next >= 1 && next <= inside.pages) {
    useLeafing.setState({ inside: { ...inside, page: next } });
    return;
  }
  const beside = documentBeside(groups, laidOut.id, by);
  if (beside) layOut({ kind: 'document', of, id: beside });
}
