import { Undo2 } from 'lucide-react';
import type { HistoryLine } from '@shared/domain/history/history-line';
import type { DossierId } from '@shared/domain/records/ids';
import { momentOfInstant } from '@shared/domain/time/moment';
import { describeLine, lineDetails } from '../../i18n/describe-history';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from './classes';
import { IconButton } from './icon-button';
import { Tag } from './tag';
import styles from './history-row.module.css';

interface HistoryRowProps {
  readonly line: HistoryLine;
  readonly onUndo: (line: HistoryLine) => void;
  /** Opens the dossier that the step was about. */
  readonly onOpen?: (id: DossierId) => void;
  /** Says the day too, where no heading does. */
  readonly dated?: boolean;
}

/** One step of a history: when, what, what was before, and the way to take it back. */
export function HistoryRow({ line, onUndo, onOpen, dated = false }: HistoryRowProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const today = useToday();
  const { date, time } = momentOfInstant(line.at);
  const what = describeLine(line, i18n, today);
  const { dossierId } = line.subject;
  return (
    <div className={classes(styles.row, line.state === 'takenBack' && styles.takenBack)}>
      <time className={styles.time} dateTime={`${date}T${time}`}>
        {dated && `${formats.shortDay(date, today)}, `}
        {formats.time(time)}
      </time>
      <div className={styles.what}>
        {onOpen && dossierId ? (
          <button
            type="button"
            className={styles.open}
            aria-label={t('history.openNamed', { what })}
            onClick={() => onOpen(dossierId)}
          >
            {what}
          </button>
        ) : (
          <p>{what}</p>
        )}
        {lineDetails(line, i18n, today).map((detail) => (
          <p key={detail} className={styles.detail}>
            {detail}
          </p>
        ))}
      </div>
      <div className={styles.way}>
        {line.state === 'takenBack' && <Tag>{t('history.takenBack')}</Tag>}
        {line.state === 'done' && (
          <IconButton
            icon={Undo2}
            label={t('history.undoNamed', { what })}
            title={t('history.undo')}
            onClick={() => onUndo(line)}
          />
        )}
      </div>
    </div>
  );
}
