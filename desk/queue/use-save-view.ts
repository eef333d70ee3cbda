import type { NewSavedView, SavedView } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { type Send, useSend } from '../sending/use-send.ts';
import { useReadViewsAgain } from './use-read-views-again.ts';

/** Keeps a queue of one's own: a new one, or another state of `before`. */
export function useSaveView(
  before: Pick<SavedView, 'uuid' | 'version'> | undefined,
  done: (uuid: string) => void,
): Pick<Send<NewSavedView, SavedView>, 'state' | 'error'> & { readonly save: (body: NewSavedView) => void } {
  const api = useApi();
  const readAgain = useReadViewsAgain();
  const { send, state, error } = useSend(
    `save view ${before?.uuid ?? 'new'}`,
    (body: NewSavedView, { idempotencyKey, signal }) =>
      before === undefined
        ? api.createSavedView({ body, idempotencyKey, signal })
        : api.changeSavedView({ path: { savedView: before.uuid }, body, ifMatch: before.version, signal }),
    {
      done: ({ uuid }) => {
        const show = async (): Promise<void> => {
          await readAgain();
          done(uuid);
        };
        void show();
      },
    },
  );
  return { save: (body) => void send(body), state, error };
}
