import { useEffect, useState } from 'react';
import { jsonEqual } from '@shared/domain/base/json-equal';
import type { BinderId } from '@shared/domain/records/ids';
import type { Template, TemplateKind, TemplateVersion } from '@shared/domain/records/template';
import { useServices } from './services';
import type { Templates } from './templates';

/** A template that is being designed. */
export interface Design<Kind extends TemplateKind> {
  readonly content: Kind['content'];
  readonly change: (part: Partial<Kind['content']>) => void;
  /** Whether it was begun before, and left without being saved. */
  readonly resumed: boolean;
  /** It was saved, or is not wanted any more. */
  readonly end: () => void;
}

/**
 * What is being designed, kept until it is saved or given up: neither leaving Settings nor a crash costs it. It is kept as a file to hand on
 * would be, so that it is read with the same care, and it holds no word of any customer.
 * @param template null for one that is to be made.
 */
export function useDesign<Kind extends TemplateKind>(
  { words, file, stored: { rules } }: Templates<Kind>,
  binderId: BinderId,
  template: Template<Kind> | null,
  empty: Kind['content'],
): Design<Kind> {
  const { newId } = useServices().context;
  const key = `ringbuch-design-${words}-${template?.id ?? binderId}`;
  const [before] = useState<Kind['content']>(() => (template ? rules.contentOf(template) : empty));
  const [kept] = useState<Kind['content'] | null>(() => {
    const text = localStorage.getItem(key);
    const read = text === null ? null : file.read(text);
    const [version] = read?.ok ? read.value : [];
    return version ? rules.contentOf(version) : null;
  });
  const [content, setContent] = useState<Kind['content']>(kept ?? before);
  useEffect(() => {
    if (jsonEqual(content, before)) return localStorage.removeItem(key);
    const version = { ...content, origin: template?.origin ?? newId(), version: 1 } as TemplateVersion<Kind>;
    try {
      localStorage.setItem(key, file.write([version]));
    } catch {
      // No room: what is typed stands in the fields all the same.
    }
  }, [key, file, template, newId, before, content]);
  return {
    content,
    change: (part) => setContent((now) => ({ ...now, ...part })),
    resumed: kept !== null && !jsonEqual(kept, before),
    end: () => localStorage.removeItem(key),
  };
}
