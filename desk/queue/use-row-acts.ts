import { useQueryClient } from '@tanstack/react-query';
import type { ViewRow } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSender } from '../sending/use-send.ts';
import type { Queue } from './use-queue.ts';
import { useReadViewsAgain } from './use-read-views-again.ts';
import { useTell } from './use-tell.tsx';

export interface RowActs {
  readonly send: (row: ViewRow, event: string, title: string) => void;
  readonly assign: (row: ViewRow, to: NonNullable<ViewRow['assignee']>) => void;
}

/** Sends an event to a request of the queue, or gives it to somebody; tells the outcome. */
export function useRowActs(queue: Queue): RowActs {
  const { t } = useWords('queue');
  const api = useApi();
  const sender = useSender();
  const queries = useQueryClient();
  const readAgain = useReadViewsAgain();
  const tell = useTell();
  const after = async ({ number }: ViewRow, said: string): Promise<void> => {
    tell.done(said);
    await queries.invalidateQueries({ queryKey: [`request ${number}`] });
    await readAgain();
  };
  const send = async (row: ViewRow, event: string, title: string): Promise<void> => {
    const { uuid, number } = row;
    try {
      await sender.send(`event ${uuid}`, { event }, (body, how) =>
        api.sendEvent({ path: { request: uuid }, body, ...how }),
      );
      await after(row, t('events.done', { number, title }));
    } catch (error) {
      tell.refused(t('events.refused', { number, title }), error);
    }
  };
  const assign = async (row: ViewRow, to: NonNullable<ViewRow['assignee']>): Promise<void> => {
    const { uuid, number } = row;
    const undo = queue.patch(uuid, { assignee: to });
    try {
      await sender.send(`assign ${uuid}`, { to: to.uuid }, (body, how) =>
        api.assignRequest({ path: { request: uuid }, body, ...how }),
      );
      await after(row, t('assign.done', { number, name: to.name }));
    } catch (error) {
      undo();
      tell.refused(t('assign.refused', { number }), error);
    }
  };
  return {
    send: (row, event, title) => void send(row, event, title),
    assign: (row, to) => void assign(row, to),
  };
}
