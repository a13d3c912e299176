import { useEffect, useState } from 'react';
import { findKeptAside, type KeptAside } from '../vault/kept-aside';
import { useServices } from './services';

/** What was kept aside each time a store was found damaged; null until it was looked for. */
export function useKeptAside(): KeptAside | null {
  const { shell, store } = useServices();
  const [found, setFound] = useState<KeptAside | null>(null);
  useEffect(() => {
    let wanted = true;
    void findKeptAside(shell, store.databaseName).then((aside) => wanted && setFound(aside));
    return () => {
      wanted = false;
    };
  }, [shell, store]);
  return found;
}
