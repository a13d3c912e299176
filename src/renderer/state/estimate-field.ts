import { create } from 'zustand';

/** Counts the requests to move the focus to the duration of the open dossier. */
export const useEstimateField = create<{ readonly requests: number }>(() => ({ requests: 0 }));

export function focusEstimate(): void {
  useEstimateField.setState(({ requests }) => ({ requests: requests + 1 }));
}
