import { jsonEqual } from '../base/json-equal';
import { type TableDiff, tableDiff, changeBetween } from '../base/records-diff';
import type { BinderId } from '../records/ids';
import type { Template, TemplateKind, TemplateVersion } from '../records/template';
import type { TemplateRules } from './change-template';

/**
 * How a template of a file stands to the binder: `new`; `next` a later version of one that is here; `same`; `earlier` an earlier version of
 * one that is here; `differs` of the same number, and not the same: both were changed, so that only a person can say.
 */
export type Standing = 'new' | 'next' | 'same' | 'earlier' | 'differs';

export interface TemplateToTake<Kind extends TemplateKind> {
  readonly offered: TemplateVersion<Kind>;
  /** The one of the binder that it is another version of. */
  readonly here: Template<Kind> | null;
  readonly standing: Standing;
}

/** What a file of templates would do to a binder: shown before anything is stored. */
export function planTemplates<Kind extends TemplateKind>(
  rules: TemplateRules<Kind>,
  present: readonly Template<Kind>[],
  file: readonly TemplateVersion<Kind>[],
): TemplateToTake<Kind>[] {
  const byOrigin = new Map<string, Template<Kind>>(present.map((template) => [template.origin, template]));
  return file.map((offered) => {
    const here = byOrigin.get(offered.origin) ?? null;
    return { offered, here, standing: standingOf(rules, offered, here) };
  });
}

/** Whether taking it changes anything. */
export function changesSomething({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'new' || standing === 'next' || standing === 'differs';
}

/** What is taken unless somebody says otherwise. */
export function isTakenUnasked({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'new' || standing === 'next';
}

/** What taking these changes. The same file once more changes nothing; an earlier version never takes the place of a later one. */
export function takeTemplates<Kind extends TemplateKind>(
  rules: TemplateRules<Kind>,
  binderId: BinderId,
  plan: readonly TemplateToTake<Kind>[],
  chosen: ReadonlySet<Kind['origin']>,
  { instant, newId }: { readonly instant: number; readonly newId: () => string },
): TableDiff<Template<Kind>> {
  const taken = plan.filter(({ offered }) => chosen.has(offered.origin));
  return tableDiff<Template<Kind>>({
    added: taken
      .filter(({ here }) => here === null)
      .map(({ offered }) =>
        rules.made({ id: newId(), binderId, origin: offered.origin }, offered, instant, offered.version),
      ),
    changed: taken.map(({ offered, here, standing }) =>
      here && (standing === 'next' || standing === 'differs')
        ? changeBetween(here, rules.next(here, offered, offered.version))
        : null,
    ),
  });
}

function standingOf<Kind extends TemplateKind>(
  { contentOf }: TemplateRules<Kind>,
  offered: TemplateVersion<Kind>,
  here: Template<Kind> | null,
): Standing {
  if (here === null) return 'new';
  if (jsonEqual(contentOf(offered), contentOf(here))) return 'same';
  if (offered.version === here.version) return 'differs';
  return offered.version > here.version ? 'next' : 'earlier';
}
