import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';

/** The names of the binder's outcomes by id, as the user has set them. */
export function useOutcomeName(): (outcomeId: string) => string {
  const { formats } = useI18n();
  const outcomes = useBinder()?.outcomes ?? [];
  return (outcomeId) => formats.outcome(outcomes.find(({ id }) => id === outcomeId) ?? { id: outcomeId, name: null });
}
