import { useState } from 'react';
import type { TemplateKind } from '@shared/domain/records/template';
import { changesSomething, isTakenUnasked, type TemplateToTake } from '@shared/domain/templates/take-templates';
import { takeTemplates } from '../../actions/take-templates';
import { useI18n } from '../../i18n/i18n-context';
import { useBinderId } from '../../state/queries';
import { attempt } from '../../state/run-action';
import { useServices } from '../../state/services';
import type { Templates } from '../../state/templates';
import { Button } from '../kit/button';
import styles from './template-settings.module.css';

interface TemplatesToTakeProps<Kind extends TemplateKind> {
  readonly templates: Templates<Kind>;
  readonly plan: readonly TemplateToTake<Kind>[];
  readonly onDone: () => void;
}

/** What a file of forms or playbooks would do, to choose from before anything is stored. */
export function TemplatesToTake<Kind extends TemplateKind>({ templates, plan, onDone }: TemplatesToTakeProps<Kind>) {
  const { t } = useI18n();
  const services = useServices();
  const binderId = useBinderId();
  const [chosen, setChosen] = useState<ReadonlySet<Kind['origin']>>(
    () => new Set<Kind['origin']>(plan.filter(isTakenUnasked).map(({ offered }) => offered.origin)),
  );
  const choose = (origin: Kind['origin'], yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(origin);
    else next.delete(origin);
    setChosen(next);
  };
  const take = async () => {
    const file = plan.map(({ offered }) => offered);
    const { stored } = templates;
    if (await attempt(services, (context) => takeTemplates(context, stored, binderId, file, chosen))) onDone();
  };
  return (
    <div className={styles.designer}>
      <fieldset className={styles.plan}>
        <legend>{t(`${templates.words}.planTitle`, { count: plan.length })}</legend>
        {plan.map(({ offered, standing }) => {
          const changes = changesSomething({ standing });
          return (
            <label key={offered.origin}>
              <input
                type="checkbox"
                disabled={!changes}
                checked={changes && chosen.has(offered.origin)}
                onChange={({ target }) => choose(offered.origin, target.checked)}
              />
              <span>
                <strong>{offered.name || t('unnamed')}</strong> <small>{t(`templates.plan.${standing}`)}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.actions}>
        <Button look="primary" disabled={chosen.size === 0} onClick={() => void take()}>
          {t('templates.plan.take')}
        </Button>
        <Button onClick={onDone}>{t('templates.cancel')}</Button>
      </div>
    </div>
  );
}
