import { jsonEqual } from '../base/json-equal';
import type { BinderId } from '../records/ids';
import type { Template, TemplateKind, TemplateVersion } from '../records/template';

/** How templates of a kind are made, changed and handed on. */
export interface TemplateRules<Kind extends TemplateKind> {
  /** What stands on it, and nothing of where it lies. */
  readonly contentOf: (content: Kind['content']) => Kind['content'];
  /** One that was not there before. @param head its origin tells which one it is, where it comes from elsewhere. */
  readonly made: (
    head: { readonly id: Kind['id']; readonly binderId: BinderId; readonly origin: Kind['origin'] },
    content: Kind['content'],
    instant: number,
    version?: number,
  ) => Template<Kind>;
  /**
   * The template with what was written on it, as its next version; the template itself where nothing differs.
   * @param version of a version that comes from elsewhere, should its number be higher.
   */
  readonly next: (template: Template<Kind>, content: Kind['content'], version?: number) => Template<Kind>;
  /** The version to be kept or handed on, without what belongs to its binder. */
  readonly versionOf: (version: TemplateVersion<Kind>) => TemplateVersion<Kind>;
}

/** The rules for templates of a kind. @param contentOf picks what stands on one. */
export function templateRules<Kind extends TemplateKind>(
  contentOf: TemplateRules<Kind>['contentOf'],
): TemplateRules<Kind> {
  return {
    contentOf,
    made: ({ id, binderId, origin }, content, instant, version = 1) => ({
      id,
      binderId,
      origin,
      version,
      ...contentOf(content),
      addedAt: instant,
    }),
    next: (template, content, version = 1) =>
      jsonEqual(contentOf(template), contentOf(content))
        ? template
        : { ...template, ...contentOf(content), version: Math.max(template.version + 1, version) },
    versionOf: (template) => ({ origin: template.origin, version: template.version, ...contentOf(template) }),
  };
}
