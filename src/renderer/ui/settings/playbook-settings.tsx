import { playbookTemplates } from '../../state/templates';
import { PlaybookDesigner } from './playbook-designer';
import { TemplateSettings } from './template-settings';

/** The playbooks of the binder. */
export function PlaybookSettings() {
  return <TemplateSettings templates={playbookTemplates} Designer={PlaybookDesigner} />;
}
