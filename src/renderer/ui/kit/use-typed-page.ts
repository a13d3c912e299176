import { useEffect, useRef } from 'react';
import type { PageTyping, Typing } from '../../state/page-typing';
import { useServices } from '../../state/services';

interface TypedPage<Page, Typed> {
  /** Undefined when everything is as it is stored. */
  readonly typing: Typing<Page, Typed> | undefined;
  /** What stands in the fields. */
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
}

/** A page that lies open to be written on, with what is half typed on it offered again when it is opened and kept when it is left. */
export function useTypedPage<Page extends { readonly id: string }, Typed, Written extends Partial<Page>>(
  pages: PageTyping<Page, Typed, Written>,
  page: Page,
  stored: Typed,
): TypedPage<Page, Typed> {
  const services = useServices();
  const { id } = page;
  const latest = useRef({ page, stored });
  useEffect(() => {
    latest.current = { page, stored };
  });
  // Once for each page: what is stored of it meanwhile is no reason to offer anything again.
  useEffect(() => {
    void pages.open(services, latest.current.page, latest.current.stored);
    return () => void pages.close(services, id);
  }, [services, pages, id]);
  const typing = pages.useOn(id);
  return { typing, typed: typing?.typed ?? stored, type: (typed) => pages.type(services, page, typed, stored) };
}
