import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Outlet } from 'react-router';
import { ApiError, createClient, type Me } from '../api/index.ts';
import { ApiContext, MeContext, useApi } from '../api/use-api.ts';
import { WordsContext } from '../i18n/index.ts';
import { connectLive, type LiveClient } from '../live/index.ts';
import { LiveContext } from '../live/use-live.ts';
import { Failed, Loading } from '../parts/index.ts';
import { connectAfterLogIn } from './connect-after-log-in.ts';
import { goToLogIn } from './log-in.ts';
import { NothingPublished } from './NothingPublished.tsx';

/** Finds out who is there, and connects to the live updates; whoever is not signed in is sent to the log-in and back. */
export function Session() {
  const api = useApi();
  const words = useContext(WordsContext);
  const [me, setMe] = useState<Me | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [live, setLive] = useState<LiveClient | null>(null);

  const read = useCallback(async () => {
    setError(null);
    try {
      const found = await api.getMe();
      await words?.prefer(found.language);
      setMe(found);
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'NOT_SIGNED_IN') goToLogIn();
      else setError(failure);
    }
  }, [api, words]);
  useEffect(() => void read(), [read]);
  const isAway = error instanceof ApiError && error.code === 'NETWORK_FAILED';
  useEffect(() => {
    if (!isAway) return undefined;
    const again = (): void => void read();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isAway, read]);
  // From here on every call says whose page this is.
  const own = useMemo(() => (me === null ? null : createClient({ person: me.uuid })), [me]);

  useEffect(() => {
    const client = connectLive();
    setLive(client);
    return () => client.close();
  }, []);

  useEffect(() => {
    if (own === null || live === null) return undefined;
    return connectAfterLogIn({ live, isBack: () => own.getMe(), page: window });
  }, [own, live]);

  const isEmpty = error instanceof ApiError && error.code === 'RELEASE_EMPTY';
  if (isEmpty) return <NothingPublished retry={() => void read()} />;
  if (error !== null) return <Failed error={error} retry={() => void read()} />;
  if (me === null || own === null || live === null) return <Loading />;
  return (
    <MeContext value={me}>
      <ApiContext value={own}>
        <LiveContext value={live}>
          <Outlet />
        </LiveContext>
      </ApiContext>
    </MeContext>
  );
}
