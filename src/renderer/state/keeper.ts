import { create } from 'zustand';
import type { KeeperProblem, KeeperReport } from '../vault/keeper';

/** What is known of witness and journal. Told by the one window that writes them; null in the others. */
export const useKeeperReport = create<{ readonly report: KeeperReport | null }>(() => ({ report: null }));

/** Why witness or journal could not be written last; null when all is well. */
export function useKeeperProblem(): KeeperProblem | null {
  return useKeeperReport(({ report }) => report?.problem ?? null);
}
