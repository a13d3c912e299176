import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { FilePlus2 } from 'lucide-react';
import type { DocumentPage, PageGroup } from '@shared/domain/documents/pages';
import type { Dossier } from '@shared/domain/records/dossier';
import { addFiles } from '../../commands/document-commands';
import { useI18n } from '../../i18n/i18n-context';
import { usePageGroups } from '../../state/document-pages';
import { useLaidOut } from '../../state/laid-out';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { CommandKeys } from '../kit/command-keys';
import { useListFocus } from '../kit/use-list-focus';
import { DocumentRow } from './document-row';
import { IntakeLine } from './intake-line';
import styles from './document-list.module.css';

/** The documents of a dossier: those pinned first, then kind by kind. A list of any length draws only what is on screen. */
export function DocumentList({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const groups = usePageGroups(dossier.id);
  useListFocus('documents', groups !== undefined);
  if (!groups) return null;
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  return (
    <div className={styles.documents} data-list="documents">
      <div className={styles.head}>
        <p>{count === 0 ? t('documents.empty') : t('documents.count', { count })}</p>
        {dossier.binnedAt === null && (
          <Button look="chip" onClick={() => void addFiles.run(services)}>
            <FilePlus2 size={15} aria-hidden="true" /> {t('documents.add')} <CommandKeys command={addFiles} />
          </Button>
        )}
      </div>
      <IntakeLine dossierId={dossier.id} />
      {count > 0 && <Rows groups={groups} dossier={dossier} />}
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly group: PageGroup;
  /** Null for the heading of the group. */
  readonly page: DocumentPage | null;
  readonly position: number;
}

function linesOf(groups: readonly PageGroup[]): Line[] {
  return groups.flatMap((group) => [
    { key: `heading ${group.key}`, group, page: null, position: 0 },
    ...group.pages.map((page, index) => ({ key: page.document.id, group, page, position: index + 1 })),
  ]);
}

const headingHeight = 30;
const rowHeight = 40;

function Rows({ groups, dossier }: { readonly groups: readonly PageGroup[]; readonly dossier: Dossier }) {
  const track = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const open = useLaidOut()?.id;
  /** The row with the focus: it stays drawn while one scrolls, and keys count from it, however fast they follow each other. */
  const focused = useRef(-1);
  const [wanted, setWanted] = useState<number | null>(null);
  const [margin, setMargin] = useState(0);
  const scroller = () => track.current?.closest<HTMLElement>('[role="tabpanel"]') ?? null;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: (index) => (lines[index]?.page ? rowHeight : headingHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => withFocused(range, focused.current),
    overscan: 8,
    scrollMargin: margin,
  });
  useLayoutEffect(() => {
    const around = scroller();
    if (!track.current || !around) return;
    setMargin(track.current.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop);
  }, [lines]);
  const openIndex = lines.findIndex(({ page }) => page?.document.id === open);
  useEffect(() => {
    if (openIndex >= 0) virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  }, [openIndex, virtualizer]);
  useEffect(() => {
    if (wanted === null) return;
    track.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] button`)?.focus();
  }, [wanted]);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || focused.current < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    let next = focused.current + by;
    while (lines[next] && !lines[next]?.page) next += by;
    if (!lines[next]) return;
    focused.current = next;
    event.preventDefault();
    // It is drawn by then, wherever it lies, and the focus brings it into sight.
    setWanted(next);
  };
  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const line = lines[index];
    return line ? [{ line, index, start: start - margin }] : [];
  });
  return (
    <div
      ref={track}
      className={styles.track}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onKeyDown={step}
      onFocus={({ target }) => {
        focused.current = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
      }}
    >
      {groups.map((group) => {
        const own = drawn.filter(({ line }) => line.group === group);
        return own.length > 0 && <GroupPart key={group.key} group={group} drawn={own} dossier={dossier} />;
      })}
    </div>
  );
}

function withFocused(range: Range, focused: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused < 0 || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((left, right) => left - right);
}

interface DrawnLine {
  readonly line: Line;
  readonly index: number;
  readonly start: number;
}

interface GroupPartProps {
  readonly group: PageGroup;
  readonly drawn: readonly DrawnLine[];
  readonly dossier: Dossier;
}

/** As much of a group as is drawn: perhaps its heading, and some of its rows. To screen readers it is a list of its full length. */
function GroupPart({ group, drawn, dossier }: GroupPartProps) {
  const { t } = useI18n();
  const title = group.key === 'pinned' ? t('documents.pinnedOnes') : t(`documents.kinds.${group.key}`);
  return (
    <>
      {drawn
        .filter(({ line }) => line.page === null)
        .map(({ line, start }) => (
          <h3 key={line.key} className={styles.heading} style={{ translate: `0 ${start}px` }}>
            {title} <span>{group.pages.length}</span>
          </h3>
        ))}
      <div role="list" aria-label={title}>
        {drawn.map(
          ({ line, index, start }) =>
            line.page && (
              <div
                key={line.key}
                role="listitem"
                className={styles.line}
                data-index={index}
                aria-posinset={line.position}
                aria-setsize={group.pages.length}
                style={{ translate: `0 ${start}px` }}
              >
                <DocumentRow page={line.page} dossier={dossier} />
              </div>
            ),
        )}
      </div>
    </>
  );
}
