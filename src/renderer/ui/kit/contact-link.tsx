import { useState } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { useServices } from '../../state/services';
import { lazyPart } from './lazy-part';

const LogOffer = lazyPart(async () => (await import('./log-offer')).LogOffer);

interface ContactLinkProps {
  readonly kind: 'tel' | 'mailto';
  readonly value: string;
  readonly of: DossierId;
  readonly className?: string;
}

/** A phone number or e-mail address that opens the system's program for it, and then offers to write the contact down. */
export function ContactLink({ kind, value, of, className }: ContactLinkProps) {
  const { shell } = useServices();
  const [offered, offer] = useState<DossierId | null>(null);
  const link = linkOf(kind, value);
  return (
    <>
      <a
        href={link}
        className={className}
        onClick={(event) => {
          event.preventDefault();
          void shell.openLink(link).then((outcome) => outcome === 'opened' && offer(of));
        }}
      >
        {value}
      </a>
      {offered === of && <LogOffer kind={kind} value={value} of={of} onEnd={() => offer(null)} />}
    </>
  );
}

/** `tel:` takes digits and a leading plus only (RFC 3966); the "(0)" of written numbers is not dialled. */
function linkOf(kind: 'tel' | 'mailto', value: string): string {
  if (kind === 'mailto') return `mailto:${encodeURIComponent(value.trim()).replace('%40', '@')}`;
  const digits = value.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return `tel:${digits}`;
}
