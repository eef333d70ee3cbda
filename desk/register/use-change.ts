import { useQueryClient } from '@tanstack/react-query';
import type { RegisterKind } from '../../engine/language/registers/index.ts';
import type { Answer } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { type Send, useSend } from '../sending/use-send.ts';
import { placeOf } from './places.ts';
import { callOf } from './use-entries.ts';

export interface EntryChange {
  readonly body: Readonly<Record<string, unknown>>;
  /** Of the entry that was seen. */
  readonly version: number;
}

interface ChangeOptions {
  readonly done?: () => void;
  readonly failed?: () => void;
}

/** Changes an entry of a register; everything that shows registers is read anew. */
export function useChange(
  kind: RegisterKind,
  uuid: string,
  { done, failed }: ChangeOptions = {},
): Send<EntryChange, Answer<'changeClient'>> {
  const api = useApi();
  const queries = useQueryClient();
  return useSend(
    `change ${kind} ${uuid}`,
    ({ body, version }: EntryChange, { signal }): Promise<Answer<'changeClient'>> =>
      callOf(api, placeOf(kind).change)({ path: { entry: uuid }, body, ifMatch: version, signal }),
    {
      done: () => {
        void queries.invalidateQueries({ queryKey: ['registers'] });
        done?.();
      },
      failed: () => failed?.(),
    },
  );
}
