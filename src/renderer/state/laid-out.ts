import { useDesk } from './desk';
import { type LaidOut, useLeafing } from './leafing';

/** The page that lies open beside the dossier on the desk; null when none does. */
export function useLaidOut(): LaidOut | null {
  const open = useDesk((desk) => desk.open);
  return useLeafing(({ laidOut }) => (laidOut?.of === open ? laidOut : null));
}
