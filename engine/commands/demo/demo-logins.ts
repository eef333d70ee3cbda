import { hashPassword } from '../people/password-hash.ts';
import { setLogin, setPasswordHash } from '../../store/people/index.ts';
import type { Tx } from '../../store/store.ts';

/** The one password of all people of a demo. */
export const DEMO_PASSWORD = 'reglament';

/** The login of a person of a demo: its domain belongs to nobody. */
export function demoLogin(id: string): string {
  return `${id.toLowerCase()}@demo.example`;
}

/** What `addDemoLogin` writes; made once, because it takes its time. */
export function demoPasswordHash(): Promise<string> {
  return hashPassword(DEMO_PASSWORD);
}

/** Lets somebody of a demo log in. */
export async function addDemoLogin(
  tx: Tx,
  { personId, id, hash, at }: { personId: number; id: string; hash: string; at: number },
): Promise<void> {
  await setLogin(tx, personId, demoLogin(id), null);
  await setPasswordHash(tx, personId, hash, at);
}
