import { useQueryClient } from '@tanstack/react-query';
import type { ViewRow } from '../../ui/api/index.ts';
import { useApi } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useSender } from '../sending/use-send.ts';
import { EventMenu } from './EventMenu.tsx';
import { useReadViewsAgain } from './use-read-views-again.ts';
import { useTell } from './use-tell.tsx';

interface RowMenuProps {
  readonly row: ViewRow;
  /** Below which place of the list it opens. */
  readonly top: number;
  readonly close: () => void;
}

/** The events of the row that the keys are about, opened at that row. */
export function RowMenu({ row, top, close }: RowMenuProps) {
  const { t } = useWords('queue');
  const api = useApi();
  const sender = useSender();
  const queries = useQueryClient();
  const readAgain = useReadViewsAgain();
  const tell = useTell();
  const { uuid, number } = row;
  const send = async (event: string, title: string): Promise<void> => {
    try {
      await sender.send(`event ${uuid}`, { event }, (body, how) =>
        api.sendEvent({ path: { request: uuid }, body, ...how }),
      );
      tell.done(t('events.done', { number, title }));
      await queries.invalidateQueries({ queryKey: [`request ${number}`] });
      await readAgain();
    } catch (error) {
      tell.refused(t('events.refused', { number, title }), error);
    }
  };
  return (
    <div style={{ position: 'absolute', top, insetInlineStart: 48 }}>
      <EventMenu request={number} opened close={close} send={(event, title) => void send(event, title)} />
    </div>
  );
}
