import { create } from 'zustand';
import type { CalculationId, DocumentId, DossierId, FilledFormId, PlaybookId } from '@shared/domain/records/ids';

/** A page of a dossier that lies open beside it. */
export type LaidOut = { readonly of: DossierId } & (
  | { readonly kind: 'document'; readonly id: DocumentId }
  | { readonly kind: 'calculation'; readonly id: CalculationId }
  | { readonly kind: 'filledForm'; readonly id: FilledFormId }
);

interface Leafing {
  /** The page that a dossier is turned to: its log, its card, its documents. */
  readonly page: { readonly of: DossierId; readonly id: string } | null;
  readonly laidOut: LaidOut | null;
  /**
   * A playbook lies open there, over whatever else does: the one that was chosen for a dossier, else the one that fits. It stays from one
   * dossier to the next, until it is put back.
   */
  readonly playbook: { readonly of: DossierId; readonly id: PlaybookId } | 'fitting' | null;
  /** The pages of a document that has several, and which of them shows. */
  readonly inside: { readonly of: DocumentId; readonly page: number; readonly pages: number } | null;
  /** Whether it lies over both pages. */
  readonly large: boolean;
}

/** Where one is inside a dossier. It names its dossier: with another one on the desk it means nothing. */
export const useLeafing = create<Leafing>(() => ({
  page: null,
  laidOut: null,
  playbook: null,
  inside: null,
  large: false,
}));

export function turnTo(of: DossierId, id: string): void {
  useLeafing.setState({ page: { of, id } });
}

export function layOut(laidOut: LaidOut): void {
  useLeafing.setState({ laidOut, playbook: null, inside: null });
}

export function putPageBack(): void {
  useLeafing.setState({ laidOut: null, playbook: null, inside: null, large: false });
}
