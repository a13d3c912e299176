import { formTemplates } from '../../state/templates';
import { FormDesigner } from './form-designer';
import { TemplateSettings } from './template-settings';

/** The forms of the binder. */
export function FormSettings() {
  return <TemplateSettings templates={formTemplates} Designer={FormDesigner} />;
}
