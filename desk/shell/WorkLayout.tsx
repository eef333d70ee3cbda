import { useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { useMe } from '../../ui/api/use-api.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { Connection } from '../connection/connection.ts';
import { ConnectionContext } from '../connection/use-connection.ts';
import { Intentions } from '../sending/intentions.ts';
import { Sender } from '../sending/sender.ts';
import { SenderContext } from '../sending/use-send.ts';
import { TypedStore } from '../typed/typed-store.ts';
import { TypedContext } from '../typed/use-typed-draft.ts';

/** What every page works with: the connection, what is sent once, what is typed and kept. */
export function WorkLayout() {
  const live = useLive();
  const { uuid: person } = useMe();
  const [sender] = useState(() => new Sender({ intentions: new Intentions({ storage: localStorage, person }) }));
  const [typed] = useState(() => new TypedStore(localStorage, person));
  const [connection, setConnection] = useState<Connection | null>(null);

  useEffect(() => {
    const made = new Connection({ live, network: window, hasNetwork: () => navigator.onLine });
    setConnection(made);
    return () => made.close();
  }, [live]);
  useEffect(
    () =>
      connection?.subscribe(() => {
        if (connection.state === 'connected') sender.tryNow();
      }),
    [connection, sender],
  );
  useEffect(() => {
    const changed = ({ key }: StorageEvent): void => typed.changedElsewhere(key);
    const leaving = (event: BeforeUnloadEvent): void => {
      if (sender.unanswered > 0) event.preventDefault();
    };
    window.addEventListener('storage', changed);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('storage', changed);
      window.removeEventListener('beforeunload', leaving);
    };
  }, [sender, typed]);

  if (connection === null) return null;
  return (
    <ConnectionContext value={connection}>
      <SenderContext value={sender}>
        <TypedContext value={typed}>
          <Outlet />
        </TypedContext>
      </SenderContext>
    </ConnectionContext>
  );
}
