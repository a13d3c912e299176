import { changeEstimate } from '../../actions/change-estimate';
import type { Dossier } from '@shared/domain/records/dossier';
import { kindOfWork } from '@shared/domain/workload/kind-of-work';
import { useI18n } from '../../i18n/i18n-context';
import { useEstimateField } from '../../state/estimate-field';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { DurationField } from '../kit/duration-field';
import { useFocusOnRequest } from '../kit/use-focus-on-request';
import { useUsualDuration } from './use-usual-duration';

/** How long the next contact of the dossier takes: its own duration, else that of its kind (method.md, rule 9). */
export function EstimateField({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useI18n();
  const services = useServices();
  const field = useFocusOnRequest<HTMLInputElement>(useEstimateField(({ requests }) => requests));
  const usual = useUsualDuration(kindOfWork(dossier));
  if (!usual) return null;
  return (
    <DurationField
      ref={field}
      label={t('duration.label')}
      minutes={dossier.minutes}
      usual={usual}
      quiet
      onSave={(minutes) => void runAction(services, changeEstimate, dossier.id, minutes)}
    />
  );
}
