import type { Config } from './config.ts';
import { isLoopback } from './loopback.ts';

/**
 * True when a demo may be open without being asked for: only where nobody but this machine can connect, because everybody
 * knows its password.
 */
export function demoByDefault({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return publicUrl === null && isLoopback(host);
}
