import { type MouseEvent, type RefObject, useEffect, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { noteSectionShown, useAskedSection } from '../../state/settings-section';
import { headingId } from './settings-part';
import styles from './settings.module.css';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parts?: readonly Entry[];
}

interface SettingsContentsProps {
  readonly entries: readonly Entry[];
  /** Holds the sections that the entries lead to. */
  readonly page: RefObject<HTMLElement | null>;
}

/** The sections of the settings by name, each leading to its heading; the one that is being read is marked. */
export function SettingsContents({ entries, page }: SettingsContentsProps) {
  const { t } = useI18n();
  const [current, setCurrent] = useState(headingId(entries[0]?.id ?? ''));
  useEffect(() => watchReading(page.current, setCurrent), [page]);
  useTurnToAsked(setCurrent);
  const list = (listed: readonly Entry[]) => (
    <ul>
      {listed.map(({ id, title, parts }) => (
        <li key={id}>
          <a
            href={`#${headingId(id)}`}
            aria-current={headingId(id) === current ? 'true' : undefined}
            onClick={(event: MouseEvent) => {
              // The address stays as it is: it belongs to the app, not to the page.
              event.preventDefault();
              turnTo(id);
              setCurrent(headingId(id));
            }}
          >
            {title}
          </a>
          {parts && list(parts)}
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.contents} aria-label={t('settings.contents')}>
      {list(entries)}
    </nav>
  );
}

function turnTo(id: string): void {
  const heading = document.getElementById(headingId(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Turns to the section that a command asked for, once it is there. */
function useTurnToAsked(onTurned: (headingId: string) => void): void {
  const { section, requests } = useAskedSection();
  useEffect(() => {
    if (section === null) return;
    turnTo(section);
    onTurned(headingId(section));
    noteSectionShown();
  }, [section, requests, onTurned]);
}

/** Tells which heading is the one of what is read, whenever the page is scrolled. @returns how to stop. */
function watchReading(page: HTMLElement | null, onCurrent: (headingId: string) => void): () => void {
  const look = () => {
    const heading = page && readHeading(page);
    if (heading) onCurrent(heading.id);
  };
  // What scrolls is one of the elements around the page; scrolling does not bubble.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', look, { capture: true });
}

/** So far below its upper edge a heading counts as being at the top of the page, in pixels. */
const nearTop = 60;

/** The heading that was turned to, as long as it is in sight: a short last section never gets to the top. Else the last one at the top. */
function readHeading(page: HTMLElement): Element | undefined {
  const headings = [...page.querySelectorAll('h2[id], h3[id]')];
  const top = Math.max(page.closest('section')?.getBoundingClientRect().top ?? 0, 0);
  const topOf = (heading: Element) => heading.getBoundingClientRect().top - top;
  const turnedTo = headings.find((heading) => heading === document.activeElement);
  if (turnedTo && topOf(turnedTo) >= 0 && topOf(turnedTo) < window.innerHeight - top) return turnedTo;
  return headings.findLast((heading) => topOf(heading) < nearTop) ?? headings[0];
}
