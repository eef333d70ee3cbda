import { useMe } from '../../ui/api/use-api.ts';
import { useRead } from '../api/use-read.ts';
import type { Named } from '../register/entry.ts';

/** The client of this uuid or code by its name; until that is read, and for who may not read it, by what it was asked by. */
export function useNamedClient(client: string | null): Named | null {
  const reads = useMe().may.registers !== null && client !== null;
  const { data } = useRead('getClient', { path: { entry: client ?? '' } }, { about: 'registers', enabled: reads });
  if (client === null) return null;
  return { uuid: data?.uuid ?? client, code: data?.code ?? client, name: data?.name ?? client };
}
