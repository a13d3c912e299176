import { useEffect, useState } from 'react';
import { useServices } from './services';

/** The content of a document: undefined while it is read, null when it is not there. */
export function useContent(sha256: string): Uint8Array<ArrayBuffer> | null | undefined {
  const { store } = useServices();
  const [read, setRead] = useState<{ readonly sha256: string; readonly content: Uint8Array<ArrayBuffer> | null }>();
  useEffect(() => {
    let current = true;
    store.attachment(sha256).then(
      (content) => {
        if (current) setRead({ sha256, content: content ? (content as Uint8Array<ArrayBuffer>) : null });
      },
      () => {
        if (current) setRead({ sha256, content: null });
      },
    );
    return () => {
      current = false;
    };
  }, [store, sha256]);
  return read?.sha256 === sha256 ? read.content : undefined;
}
