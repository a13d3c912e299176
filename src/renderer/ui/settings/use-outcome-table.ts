import type { Outcome } from '@shared/domain/records/outcome';
import { changeBinder } from '../../actions/change-binder';
import { useBinderId } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';

/** Changes the outcome table of the open binder by a rule. @returns whether it was stored. */
export function useOutcomeTable(): (rule: (outcomes: readonly Outcome[]) => readonly Outcome[]) => Promise<boolean> {
  const services = useServices();
  const binderId = useBinderId();
  return (rule) =>
    runAction(services, changeBinder, binderId, (binder) => ({ ...binder, outcomes: [...rule(binder.outcomes)] }));
}
