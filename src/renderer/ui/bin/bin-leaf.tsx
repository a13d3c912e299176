import { useMemo } from 'react';
import { RotateCcw, Trash2 } from 'lucide-react';
import type { Dossier } from '@shared/domain/records/dossier';
import { titleOf } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { momentOfInstant } from '@shared/domain/time/moment';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { restoreDossier } from '../../actions/bin-dossier';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { markAll, openDossier, showPanel, useDesk } from '../../state/desk';
import { usePublishedOrder } from '../../state/published-order';
import { useBinnedIds } from '../../state/care';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { DossierRow } from '../kit/dossier-row';
import { IconButton } from '../kit/icon-button';
import leaf from '../kit/leaf.module.css';
import type { ListGroup } from '../kit/list-items';
import { MarkBox } from '../kit/mark-box';
import { WindowedList } from '../kit/windowed-list';
import { BinBar } from './bin-bar';
import styles from './bin-leaf.module.css';

/** The deleted dossiers, the newest first: each can be taken out again, back to where it lay, or removed for good. */
export function BinLeaf() {
  const { t } = useI18n();
  const open = useDesk((desk) => desk.open);
  const ids = useBinnedIds();
  const groups = useMemo<ListGroup[]>(() => [{ key: 'bin', heading: null, ids: ids ?? [] }], [ids]);
  usePublishedOrder(ids);
  if (!ids) return null;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.count} role="status">
          {t('bin.count', { count: ids.length })}
        </p>
        {ids.length > 0 && <p className={styles.hint}>{t('bin.hint')}</p>}
      </div>
      {ids.length > 0 && <BinBar />}
      {ids.length === 0 ? (
        <div className={leaf.scroll}>
          <p className={styles.empty}>{t('bin.empty')}</p>
        </div>
      ) : (
        <WindowedList
          label={t('bin.list')}
          groups={groups}
          current={open}
          renderRow={(dossier) => <BinnedRow dossier={dossier} open={dossier.id === open} />}
        />
      )}
    </>
  );
}

function BinnedRow({ dossier, open }: { readonly dossier: Dossier; readonly open: boolean }) {
  const i18n = useI18n();
  const services = useServices();
  const today = useToday();
  const { t } = i18n;
  const name = titleOf(dossier.card) || t('unnamed');
  return (
    <DossierRow
      dossier={dossier}
      open={open}
      onOpen={() => openDossier(dossier.id)}
      detail={deletedWhen(dossier, i18n, today)}
      lead={<MarkBox dossier={dossier} />}
      tags={
        <>
          <IconButton
            icon={RotateCcw}
            label={t('bin.takeOutNamed', { name })}
            title={t('bin.takeOut')}
            onClick={() => void runAction(services, restoreDossier, dossier.id)}
          />
          <IconButton
            icon={Trash2}
            label={t('bin.removeNamed', { name })}
            title={t('bin.removeMarked')}
            onClick={() => removeOne(dossier.id)}
          />
        </>
      }
    />
  );
}

/** The sheet asks about what is marked: then it shows in the list what it is about. */
function removeOne(id: DossierId): void {
  markAll([id]);
  showPanel('emptyBin');
}

function deletedWhen(dossier: Dossier, { t, formats }: I18n, today: PlainDate): string {
  if (dossier.binnedAt === null) return '';
  const { date, time } = momentOfInstant(dossier.binnedAt);
  const when = t('bin.deletedOn', { day: formats.shortDay(date, today), time: formats.time(time) });
  return `${when} · ${t('bin.laidBefore', { place: formats.place(dossier.place, today) })}`;
}
