import { useEffect, useState } from 'react';

/** False until so many milliseconds have passed: for what the first screen is not to wait for. */
export function useLater(milliseconds: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return due;
}
