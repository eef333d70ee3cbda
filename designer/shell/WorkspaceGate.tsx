import { useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { useLive } from '../../ui/live/use-live.ts';
import { Failed, Loading, NotAllowed } from '../../ui/parts/index.ts';
import { indexedStore } from '../workspace/indexed-store.ts';
import { ServerWorkspace, type WorkspaceNews } from '../workspace/server-workspace.ts';
import { realTiming } from '../workspace/timing.ts';
import { ServerWorkspaceContext, useOfWorkspace, useServerWorkspace } from '../workspace/use-server-workspace.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import { followPage } from './follow-page.ts';
import { holdWindowName } from './hold-window-name.ts';
import { NothingPublished } from '../../ui/session/NothingPublished.tsx';
import { useTellNews } from './use-tell-news.ts';

/** Opens the workspace for everything inside, and keeps it in step with the server, other windows and the page itself. */
export function WorkspaceGate() {
  const api = useApi();
  const me = useMe();
  const live = useLive();
  const { language } = useWords('shell');
  const tell = useTellNews();
  const [workspace, setWorkspace] = useState<ServerWorkspace | null>(null);

  useEffect(() => {
    const [name, letGo] = holdWindowName();
    const opened = new ServerWorkspace({
      api,
      me,
      store: indexedStore(),
      timing: realTiming,
      window: name,
      tell: (news: WorkspaceNews) => tell.current(news),
    });
    setWorkspace(opened);
    void opened.open();
    const stop = followPage(opened, live);
    return () => {
      stop();
      opened.close();
      letGo();
    };
  }, [api, me, live, tell]);
  useEffect(() => {
    if (workspace !== null) workspace.language = language;
  }, [workspace, language]);

  if (workspace === null) return <Loading />;
  return (
    <WorkspaceContext value={workspace}>
      <ServerWorkspaceContext value={workspace}>
        <Opened />
      </ServerWorkspaceContext>
    </WorkspaceContext>
  );
}

function Opened() {
  const phase = useOfWorkspace((workspace) => workspace.phase);
  const error = useOfWorkspace((workspace) => workspace.error);
  const workspace = useServerWorkspace();
  const { t } = useWords('shell');
  if (phase === 'opening') return <Loading rows={12} />;
  if (phase === 'failed') return <Failed error={error} retry={() => void workspace.open()} />;
  if (phase === 'empty') return <NothingPublished retry={() => void workspace.open()} />;
  if (phase === 'forbidden') return <NotAllowed text={t('forbidden')} />;
  return <Outlet />;
}
