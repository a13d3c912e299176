import { create } from 'zustand';
import type { CalculationId, DocumentId, DossierId, FilledFormId } from '@shared/domain/records/ids';

interface Leafing {
  /** The page that a dossier is turned to: its log, its card, its documents. */
  readonly page: { readonly of: DossierId; readonly id: string } | null;
  /** The document that lies open beside its dossier. */
  readonly document: { readonly of: DossierId; readonly id: DocumentId } | null;
  /** The calculation that lies open there instead. */
  readonly calculation: { readonly of: DossierId; readonly id: CalculationId } | null;
  /** The filled form that lies open there instead. */
  readonly sheet: { readonly of: DossierId; readonly id: FilledFormId } | null;
  /** The pages of a document that has several, and which of them shows. */
  readonly inside: { readonly of: DocumentId; readonly page: number; readonly pages: number } | null;
  /** Whether it lies over both pages. */
  readonly large: boolean;
}

/** Where one is inside a dossier. It names its dossier: with another one on the desk it means nothing. */
export const useLeafing = create<Leafing>(() => ({
  page: null,
  document: null,
  calculation: null,
  sheet: null,
  inside: null,
  large: false,
}));

export function turnTo(of: DossierId, id: string): void {
  useLeafing.setState({ page: { of, id } });
}

export function layOut(of: DossierId, id: DocumentId): void {
  useLeafing.setState({ document: { of, id }, calculation: null, sheet: null, inside: null });
}

export function layOutCalculation(of: DossierId, id: CalculationId): void {
  useLeafing.setState({ document: null, calculation: { of, id }, sheet: null, inside: null });
}

export function layOutSheet(of: DossierId, id: FilledFormId): void {
  useLeafing.setState({ document: null, calculation: null, sheet: { of, id }, inside: null });
}

export function putDocumentBack(): void {
  useLeafing.setState({ document: null, calculation: null, sheet: null, inside: null, large: false });
}
