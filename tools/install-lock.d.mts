export function withLock<T>(
  path: string,
  work: (hold: (pid: number) => void) => Promise<T>,
  doing?: string,
): Promise<T>;
