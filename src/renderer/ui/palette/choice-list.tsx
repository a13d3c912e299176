import { useEffect, useRef } from 'react';
import { ClipboardList, FileText } from 'lucide-react';
import type { SearchHit } from '@shared/domain/search/find-dossiers';
import type { Command } from '../../commands/command';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { CommandKeys } from '../kit/command-keys';
import type { Choice, ChoiceGroup } from './choices';
import styles from './palette.module.css';

interface ChoiceListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  /** Which line is chosen, counted through all groups. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** The lines to choose from, by group. The focus stays in the field above: the active line is only pointed at. */
export function ChoiceList({ id, groups, active, onActive, onChoose }: ChoiceListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector('[aria-selected="true"]');
    // With the first line also the heading above it.
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else line?.scrollIntoView({ block: 'nearest' });
  }, [active, groups]);
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { choices }) => sum + choices.length, 0));
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('palette.list')} className={styles.list}>
      {groups.map((group, at) => (
        <div key={group.title} role="group" aria-labelledby={`${id}-group-${at}`}>
          <div id={`${id}-group-${at}`} role="presentation" className={styles.group}>
            {group.title}
          </div>
          {group.choices.map((choice, position) => {
            const index = (starts[at] ?? 0) + position;
            return (
              <div
                key={choice.kind === 'dossier' ? choice.hit.id : choice.command.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={classes(styles.choice, index === active && styles.active)}
                onPointerMove={() => {
                  if (index !== active) onActive(index);
                }}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
              >
                {choice.kind === 'dossier' ? <HitLine hit={choice.hit} /> : <CommandLine command={choice.command} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t, formats } = useI18n();
  const today = useToday();
  return (
    <>
      {hit.isSheet ? <ClipboardList size={16} aria-hidden="true" /> : <FileText size={16} aria-hidden="true" />}
      <span className={styles.words}>
        <span className={styles.title}>{hit.title || t('unnamed')}</span>
        <span className={styles.detail}>
          {[hit.isSheet && t('sheet.name'), hit.subtitle, hit.found].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.place}>{formats.place(hit.place, today)}</span>
    </>
  );
}

function CommandLine({ command }: { readonly command: Command }) {
  const { t } = useI18n();
  return (
    <>
      <span className={styles.words}>{t(command.title)}</span>
      <CommandKeys command={command} />
    </>
  );
}
