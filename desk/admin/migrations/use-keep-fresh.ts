import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const EVERY_MS = 2_000;

/** Reads what administration shows anew while a job is under way. */
export function useKeepFresh(isRunning: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['admin'] }), EVERY_MS);
    return () => clearInterval(timer);
  }, [queries, isRunning]);
}
