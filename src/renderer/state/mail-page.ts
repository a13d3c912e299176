import { useEffect, useState } from 'react';
import { wrap } from 'comlink';
import type { MailPage, MailService } from '../workers/mail-service';

/** A mail that is shown, and how to get at what lies in it. */
export interface OpenMail {
  readonly page: MailPage;
  readonly contentOf: (index: number) => Promise<Uint8Array | null>;
}

/** The page of a mail: undefined while it is read, null when it can't be. The worker that reads it stays as long as it is shown. */
export function useMail(content: Uint8Array): OpenMail | null | undefined {
  const [read, setRead] = useState<{ readonly of: Uint8Array; readonly mail: OpenMail | null }>();
  useEffect(() => {
    const worker = new Worker(new URL('../workers/mail-worker.ts', import.meta.url), { type: 'module' });
    const service = wrap<MailService>(worker);
    let current = true;
    const show = (page: MailPage | null) => {
      if (!current) return;
      setRead({ of: content, mail: page && { page, contentOf: (index) => service.contentOf(index) } });
    };
    worker.addEventListener('error', () => show(null));
    service.read(content).then(show, () => show(null));
    return () => {
      current = false;
      worker.terminate();
    };
  }, [content]);
  return read?.of === content ? read.mail : undefined;
}
