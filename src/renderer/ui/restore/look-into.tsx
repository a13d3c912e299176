import { useState } from 'react';
import { ChevronLeft } from 'lucide-react';
import type { Backup } from '@shared/domain/backup/backup';
import type { DossierId } from '@shared/domain/records/ids';
import { describeWhen } from '../../i18n/describe-amounts';
import { useI18n } from '../../i18n/i18n-context';
import { closeBackup, takeFromOpenBackup, useComparedWithNow, useOpenBackup } from '../../state/open-backup';
import { useToday } from '../../state/queries';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Spread } from '../kit/spread';
import leaf from '../kit/leaf.module.css';
import { ConfirmRestore } from './confirm-restore';
import { FoundList } from './found-list';
import { PagesThen } from './pages-then';
import { useFound } from './use-found';
import styles from './restore.module.css';

/** An open backup like a binder: its dossiers on the left, the chosen one as it was on the right. */
export function LookInto({ backup }: { readonly backup: Backup }) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  useComparedWithNow();
  const [text, setText] = useState('');
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [open, setOpen] = useState<DossierId | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<DossierId>>(new Set());
  const found = useFound(text, onlyDifferent);
  const mark = (id: DossierId, on: boolean) => {
    const next = new Set(marked);
    if (on) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  const when = describeWhen(backup.madeAt, i18n, today);
  return (
    <Spread
      leftLabel={t('restore.left')}
      rightLabel={t('restore.right')}
      left={
        <>
          <div className={styles.head}>
            <Button look="bare" aria-label={t('restore.backToList')} onClick={() => void closeBackup()}>
              <ChevronLeft size={18} aria-hidden="true" />
            </Button>
            <h2>{t('restore.of', { when })}</h2>
          </div>
          <search className={styles.search}>
            <input
              value={text}
              aria-label={t('restore.search')}
              placeholder={t('restore.search')}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setText(target.value)}
            />
            <label>
              <input
                type="checkbox"
                checked={onlyDifferent}
                onChange={({ target }) => setOnlyDifferent(target.checked)}
              />
              {t('restore.onlyDifferent')}
            </label>
          </search>
          <p role="status" className={styles.count}>
            {found.total === null
              ? ''
              : t(found.total > 0 ? 'restore.count' : 'restore.noneFound', { count: found.total })}
          </p>
          <FoundList found={found} open={open} marked={marked} onOpen={setOpen} onMark={mark} />
          <footer className={leaf.foot}>
            {marked.size > 0 ? <Marked marked={marked} onDone={() => setMarked(new Set())} /> : <AllOfIt when={when} />}
          </footer>
        </>
      }
      right={<PagesThen id={open} when={when} />}
    />
  );
}

/** What restoring all would do, and the way to it. */
function AllOfIt({ when }: { readonly when: string }) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const differences = useOpenBackup((state) => state.differences);
  const { added = 0, changed = 0, removed = 0 } = differences?.tables.dossiers ?? {};
  const all = Object.values(differences?.tables ?? {}).flatMap((table) => [table.added, table.changed, table.removed]);
  const same = all.every((number) => number === 0);
  const says = !differences
    ? t('restore.comparing')
    : same
      ? t('restore.same')
      : t('restore.differs', { added, changed, removed });
  return (
    <div className={styles.allOfIt}>
      <p>{says}</p>
      {differences && !same && <Button onClick={() => setAsking(true)}>{t('restore.all')}</Button>}
      {asking && differences && (
        <ConfirmRestore when={when} differences={differences} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

interface MarkedProps {
  readonly marked: ReadonlySet<DossierId>;
  readonly onDone: () => void;
}

function Marked({ marked, onDone }: MarkedProps) {
  const { t } = useI18n();
  const services = useServices();
  const storing = useOpenBackup(({ stage }) => stage === 'storing');
  const take = async () => {
    if (await takeFromOpenBackup(services, [...marked])) onDone();
  };
  return (
    <div className={styles.row}>
      <p role="status">{t('restore.marked', { count: marked.size })}</p>
      <Button look="primary" disabled={storing} onClick={() => void take()}>
        {t('restore.takeOut')}
      </Button>
      <Button look="chip" onClick={onDone}>
        {t('restore.unmark')}
      </Button>
    </div>
  );
}
