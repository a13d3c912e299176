import { type RefObject, useEffect, useRef } from 'react';

/** An element that takes the focus whenever a command asks for it: each time the count of requests changes. */
export function useFocusOnRequest<E extends HTMLElement>(requests: number): RefObject<E | null> {
  const element = useRef<E>(null);
  const seen = useRef(requests);
  useEffect(() => {
    if (seen.current !== requests) element.current?.focus();
    seen.current = requests;
  }, [requests]);
  return element;
}
