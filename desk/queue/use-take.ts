import { useQueryClient } from '@tanstack/react-query';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSender } from '../sending/use-send.ts';
import type { ViewRow } from '../../ui/api/index.ts';
import { useTell } from './use-tell.tsx';
import type { Queue } from './use-queue.ts';

/** Takes a request: it is the person's at once on the screen, with a way back; where the server refuses, it says why. */
export function useTake(queue: Queue): (row: ViewRow) => void {
  const { t } = useWords('queue');
  const api = useApi();
  const me = useMe();
  const sender = useSender();
  const queries = useQueryClient();
  const tell = useTell();
  const give = async ({ uuid, number, assignee }: ViewRow): Promise<void> => {
    try {
      await sender.send(`assign ${uuid}`, { to: assignee?.uuid ?? null }, (body, how) =>
        api.assignRequest({ path: { request: uuid }, body, ...how }),
      );
      void queries.invalidateQueries({ queryKey: ['queue'] });
    } catch (error) {
      tell.refused(t('take.notBack', { number }), error);
    }
  };
  const take = async (row: ViewRow): Promise<void> => {
    const { uuid, number, assignee } = row;
    if (assignee?.uuid === me.uuid) return;
    const undo = queue.patch(uuid, { assignee: { uuid: me.uuid, name: me.name } });
    try {
      await sender.send(`take ${uuid}`, {}, (_, how) => api.takeRequest({ path: { request: uuid }, ...how }));
      tell.done(t('take.done', { number }), { label: t('take.back'), run: () => void give(row) });
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void queries.invalidateQueries({ queryKey: ['views'] });
    } catch (error) {
      undo();
      tell.refused(t('take.refused', { number }), error);
    }
  };
  return (row) => void take(row);
}
