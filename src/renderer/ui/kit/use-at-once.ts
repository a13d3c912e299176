import { useState } from 'react';
import { jsonEqual } from '@shared/domain/base/json-equal';

/**
 * A choice shows as soon as it is made. What is stored follows, and counts from then on: it may also come from an undo or from another window.
 * @returns what to show, and how to show what has just been chosen.
 */
export function useAtOnce<Value>(stored: Value): readonly [Value, (chosen: Value) => void] {
  const [before, setBefore] = useState(stored);
  const [shown, setShown] = useState(stored);
  if (!jsonEqual(stored, before)) {
    setBefore(stored);
    setShown(stored);
  }
  return [shown, setShown];
}
