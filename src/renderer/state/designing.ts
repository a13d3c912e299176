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
  /** Whether it was begun before, and left without being saved; `outdated`: another version has been saved since. */
  readonly resumed: 'here' | 'outdated' | null;
  /** It was saved, or is not wanted any more. */
  readonly end: () => void;
}

/**
 * What is being designed, kept until it is saved or given up: neither leaving Settings nor a crash costs it. It is kept as a file to hand on
 * would be, so that it is read with the same care, and it holds no word of any customer; its version is the one that it was begun from.
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
  const current = template?.version ?? 1;
  const [kept] = useState<TemplateVersion<Kind> | null>(() => {
    const text = localStorage.getItem(key);
    const read = text === null ? null : file.read(text);
    return (read?.ok && read.value[0]) || null;
  });
  const [begun] = useState<Kind['content']>(() => (kept ? rules.contentOf(kept) : before));
  const [content, setContent] = useState(begun);
  const version = kept?.version ?? current;
  useEffect(() => {
    if (jsonEqual(content, before)) return localStorage.removeItem(key);
    const half = { ...content, origin: template?.origin ?? newId(), version } as TemplateVersion<Kind>;
    try {
      localStorage.setItem(key, file.write([half]));
    } catch {
      // No room: what is typed stands in the fields all the same.
    }
  }, [key, file, template, newId, before, content, version]);
  return {
    content,
    change: (part) => setContent((now) => ({ ...now, ...part })),
    resumed: jsonEqual(begun, before) ? null : version === current ? 'here' : 'outdated',
    end: () => localStorage.removeItem(key),
  };
}
