import { useMemo } from 'react';
import type { Dossier } from '@shared/domain/records/dossier';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { proposeSpread } from '@shared/domain/workload/spread';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { useDaysToDealOnto, useShelvesToDeal } from '../../state/deal-out';
import { usePlanChoice } from '../../state/plan-choice';
import { useDossiersOn } from '../../state/queries';
import { Dialog } from '../kit/dialog';
import { PlanForm } from '../kit/plan-form';

/** Proposes an even share of the heap for each working day that has room (method.md, rule 4). */
export function DealOutEvenly({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const dossiers = useDossiersOn(...useShelvesToDeal());
  const ground = useLoadGround();
  return (
    <Dialog title={t('dealOut.evenly', { count: dossiers?.length ?? 0 })} onClose={onClose} wide>
      {ground && dossiers && <Proposal dossiers={dossiers} ground={ground} onClose={onClose} />}
    </Dialog>
  );
}

interface ProposalProps {
  readonly dossiers: readonly Dossier[];
  readonly ground: LoadGround;
  readonly onClose: () => void;
}

function Proposal({ dossiers, ground, onClose }: ProposalProps) {
  const { t } = useI18n();
  const days = useDaysToDealOnto();
  const choice = usePlanChoice();
  const { released } = choice;
  const plan = useMemo(() => proposeSpread({ dossiers, days, released }, ground), [dossiers, days, released, ground]);
  return (
    <PlanForm
      verb="dealOut"
      plan={plan}
      ground={ground}
      choice={choice}
      nothing={t(dossiers.length === 0 ? 'dealOut.allDealt' : 'dealOut.noRoom')}
      onClose={onClose}
    />
  );
}
