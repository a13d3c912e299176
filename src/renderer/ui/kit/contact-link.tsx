import { useServices } from '../../state/services';

interface ContactLinkProps {
  readonly kind: 'tel' | 'mailto';
  readonly value: string;
  readonly className?: string;
}

/** A phone number or e-mail address that opens the system's program for it. */
export function ContactLink({ kind, value, className }: ContactLinkProps) {
  const { shell } = useServices();
  const link = linkOf(kind, value);
  return (
    <a
      href={link}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        void shell.openLink(link);
      }}
    >
      {value}
    </a>
  );
}

/** `tel:` takes digits and a leading plus only (RFC 3966); the "(0)" of written numbers is not dialled. */
function linkOf(kind: 'tel' | 'mailto', value: string): string {
  if (kind === 'mailto') return `mailto:${encodeURIComponent(value.trim()).replace('%40', '@')}`;
  const digits = value.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return `tel:${digits}`;
}
