import { useEffect } from 'react';
import { putPageBack } from '../../state/leafing';

/** Puts the page that lies open back, once what it shows is gone. */
export function usePutBackOnceGone(gone: boolean): void {
  useEffect(() => {
    if (gone) putPageBack();
  }, [gone]);
}
