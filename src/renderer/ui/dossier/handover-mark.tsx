import { X } from 'lucide-react';
import { unmarkForHandover } from '../../actions/mark-for-handover';
import type { Dossier } from '@shared/domain/records/dossier';
import { leaveToHandOverFor } from '@shared/domain/workload/absence';
import { useI18n } from '../../i18n/i18n-context';
import { useBinder, useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { IconButton } from '../kit/icon-button';
import { Tag } from '../kit/tag';

/** Says that the dossier is to be handed over for a leave, and takes the mark away. */
export function HandoverMark({ dossier }: { readonly dossier: Dossier }) {
  const { t, formats } = useI18n();
  const services = useServices();
  const today = useToday();
  const leave = leaveToHandOverFor(dossier, useBinder()?.leave ?? [], today);
  if (!leave) return null;
  return (
    <>
      <Tag tone="repeat">
        {t('dossier.handOver', { name: leave.name, day: formats.dayAndMonth(leave.from, today) })}
      </Tag>
      <IconButton
        icon={X}
        size={14}
        label={t('dossier.handOverUndo')}
        onClick={() => void runAction(services, unmarkForHandover, [dossier.id])}
      />
    </>
  );
}
