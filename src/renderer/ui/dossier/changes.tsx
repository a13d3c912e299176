import { useMemo } from 'react';
import type { DossierId } from '@shared/domain/records/ids';
import { useI18n } from '../../i18n/i18n-context';
import { useHistory } from '../../state/history';
import { Button } from '../kit/button';
import { HistoryRow } from '../kit/history-row';
import { useUndoFrom } from '../kit/undo-blocked';
import styles from './history.module.css';

/** Every step that has changed this dossier, the newest first; only its own are read. */
export function Changes({ id }: { readonly id: DossierId }) {
  const { t } = useI18n();
  const ids = useMemo(() => [id], [id]);
  const { part, failed, readMore } = useHistory(ids);
  const { undoLine, question } = useUndoFrom();
  if (failed) return <p role="alert">{t('history.failed')}</p>;
  if (!part) return null;
  if (part.lines.length === 0) return <p className={styles.empty}>{t('history.emptyDossier')}</p>;
  return (
    <>
      <ol className={styles.log} aria-label={t('history.ofDossier')}>
        {part.lines.map((line) => (
          <li key={line.seq}>
            <HistoryRow line={line} onUndo={undoLine} dated />
          </li>
        ))}
      </ol>
      {part.more && (
        <Button look="chip" onClick={readMore}>
          {t('history.older')}
        </Button>
      )}
      {question}
    </>
  );
}
