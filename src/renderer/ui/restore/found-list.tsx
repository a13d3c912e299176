import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { DossierInBackup } from '@shared/domain/backup/backup-contents';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { Tag } from '../kit/tag';
import box from '../kit/mark-box.module.css';
import leaf from '../kit/leaf.module.css';
import row from '../kit/dossier-row.module.css';
import list from '../kit/windowed-list.module.css';
import type { Found } from './use-found';

interface FoundListProps {
  readonly found: Found;
  readonly open: DossierId | null;
  readonly marked: ReadonlySet<DossierId>;
  readonly onOpen: (id: DossierId) => void;
  readonly onMark: (id: DossierId, on: boolean) => void;
}

const rowHeight = 51;

/** The dossiers of a backup, however many: only what is on screen is drawn and fetched. Up and Down lead from row to row. */
export function FoundList({ found, open, marked, onOpen, onMark }: FoundListProps) {
  const { t } = useI18n();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const total = found.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const places = virtualizer.getVirtualItems();
  const first = places[0]?.index ?? 0;
  const last = places.at(-1)?.index ?? 0;
  const { want } = found;
  useEffect(() => want(first, last), [want, first, last]);
  useEffect(() => {
    if (wanted !== null) scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] button`)?.focus();
  }, [wanted, first, last]);

  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const at = (event.target as Element).closest('[data-index]')?.getAttribute('data-index');
    if (by === null || !at || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(Number(at) + by, 0), total - 1);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    setWanted(next);
  };
  if (total === 0) return <div className={leaf.scroll} />;
  return (
    <div ref={scroller} className={classes(leaf.scroll, list.scroll)} onKeyDown={step}>
      <div
        className={list.track}
        role="list"
        aria-label={t('restore.left')}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {places.map(({ index, start, key }) => {
          const dossier = found.at(index);
          return (
            <div
              key={key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={total}
              className={list.line}
              data-index={index}
              ref={virtualizer.measureElement}
              style={{ translate: `0 ${start}px` }}
            >
              {dossier ? (
                <Row
                  dossier={dossier}
                  open={dossier.id === open}
                  marked={marked.has(dossier.id)}
                  onOpen={onOpen}
                  onMark={onMark}
                />
              ) : (
                <div className={list.unread} aria-busy="true" />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps extends Pick<FoundListProps, 'onOpen' | 'onMark'> {
  readonly dossier: DossierInBackup;
  readonly open: boolean;
  readonly marked: boolean;
}

/** A dossier of the backup: who, where it lay, and how it stands to now. */
function Row({ dossier, open, marked, onOpen, onMark }: RowProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const { id, subtitle, place, binned, now } = dossier;
  const title = dossier.title || t('unnamed');
  const where = binned ? t('restore.binned') : formats.place(place, today);
  const detail = [subtitle, where].filter(Boolean).join(' · ');
  return (
    <div className={classes(row.row, open && row.open)} title={`${title}\n${detail}`}>
      <span className={row.lead}>
        <label className={box.box}>
          <input
            type="checkbox"
            checked={marked}
            aria-label={t('restore.mark', { name: title })}
            onChange={({ target }) => onMark(id, target.checked)}
          />
        </label>
      </span>
      <button type="button" className={row.name} aria-current={open ? 'true' : undefined} onClick={() => onOpen(id)}>
        <span className={row.title}>{title}</span>
        <span className={row.detail}>{detail}</span>
      </button>
      <span className={row.tags}>{now !== 'same' && <Tag tone={tones[now]}>{t(`restore.then.${now}`)}</Tag>}</span>
    </div>
  );
}

const tones = { gone: 'late', inBin: 'late', differs: 'promise' } as const;
