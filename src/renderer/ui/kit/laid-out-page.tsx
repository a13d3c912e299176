import { type KeyboardEvent as ReactKeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect } from 'react';
import { ArrowLeft, Maximize2, Minimize2 } from 'lucide-react';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { isCovered } from '../../state/covered';
import { putPageBack, useLeafing } from '../../state/leafing';
import { focusRow } from '../../state/list-focus';
import { Button } from './button';
import { classes } from './classes';
import { IconButton } from './icon-button';
import { KeyCaps } from './key-caps';
import styles from './laid-out-page.module.css';

interface LaidOutPageProps {
  readonly label: string;
  /** The dossier that it lies in; null where nothing may be dropped on it. */
  readonly dossierId: DossierId | null;
  /** In whose row of the list the focus is when it has been put back. */
  readonly row: string;
  readonly title: ReactNode;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Between the way back and the way to more room: how to turn on from here. */
  readonly turning?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A page of the open dossier, beside it or over both pages. Esc leads out of a field to the heading, and from there puts the page back, to
 * where it lay in the list; what was typed on it is kept in either case.
 */
export function LaidOutPage({ label, dossierId, row, title, heading, turning, className, children }: LaidOutPageProps) {
  useEscape(row);
  const leaveField = (event: ReactKeyboardEvent) => {
    // A field that takes back what was typed says so by keeping the key to itself.
    if (!isEscape(event) || !(event.target instanceof Element && event.target.closest(fields))) return;
    heading.current?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article
      className={classes(styles.page, className)}
      aria-label={label}
      data-dossier={dossierId ?? undefined}
      onKeyDown={leaveField}
    >
      <div className={styles.bar}>
        <WayBack />
        {turning}
        <Enlarge />
      </div>
      <Heading heading={heading}>{title}</Heading>
      {children}
    </article>
  );
}

function Heading({ heading, children }: { readonly heading: Ref<HTMLHeadingElement>; readonly children: ReactNode }) {
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

function WayBack() {
  const { t } = useI18n();
  return (
    <Button look="chip" onClick={putPageBack}>
      <ArrowLeft size={15} aria-hidden="true" /> {t('laidOut.back')} <KeyCaps keys="Esc" />
    </Button>
  );
}

function Enlarge() {
  const { t } = useI18n();
  const large = useLeafing((leafing) => leafing.large);
  return (
    <IconButton
      icon={large ? Minimize2 : Maximize2}
      label={t(large ? 'laidOut.reduce' : 'laidOut.enlarge')}
      onClick={() => useLeafing.setState({ large: !large })}
    />
  );
}

/** Esc puts the page back, unless a field has the focus: one of this page has its own way out, and one of the log strip is none of ours. */
function useEscape(row: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isEscape(event) || isCovered()) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      putPageBack();
      focusRow(row);
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the app, which mean dossiers.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [row]);
}

const fields = 'input, textarea, select';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

function isEscape({ key, ctrlKey, altKey, metaKey }: Pressed): boolean {
  return key === 'Escape' && !ctrlKey && !altKey && !metaKey;
}
