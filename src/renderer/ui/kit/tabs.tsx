import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes';
import styles from './tabs.module.css';

export interface TabPage {
  readonly id: string;
  readonly title: string;
  /** A form wants more of the page than a list that scrolls, and one to choose from more than one to read. */
  readonly wants?: 'much' | 'more';
  readonly content: () => ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly pages: readonly [TabPage, ...TabPage[]];
  /** The page that is turned to; the first one as long as none has been. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Pages with tabs above them, by the WAI-ARIA tabs pattern: arrow keys turn, Tab goes on into the page. */
export function Tabs({ label, pages, chosen, onChoose }: TabsProps) {
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = pages.find((page) => page.id === chosen) ?? pages[0];
  const turn = (event: KeyboardEvent) => {
    const next = indexAfter(event.key, pages.indexOf(shown), pages.length);
    const page = next === null ? undefined : pages[next];
    if (!page) return;
    event.preventDefault();
    onChoose(page.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[pages.indexOf(page)]?.focus();
  };
  return (
    <>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={turn}>
        {pages.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${group}-${id}`}
            className={styles.tab}
            aria-selected={id === shown.id}
            aria-controls={`${group}-page`}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        id={`${group}-page`}
        className={classes(styles.page, shown.wants && styles[shown.wants])}
        role="tabpanel"
        aria-labelledby={`${group}-${shown.id}`}
        tabIndex={0}
      >
        {shown.content()}
      </div>
    </>
  );
}

function indexAfter(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
