import { useEffect, useState } from 'react';

const PATIENCE_MS = 200;

/** True once something has been so for 200 ms: what is over sooner is not worth a word. */
export function useLate(so: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!so) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [so]);
  return so && late;
}
