import type { Kind } from '../../engine/language/kinds.ts';
import type { LiveClient } from '../../ui/live/index.ts';
import type { ServerWorkspace } from '../workspace/server-workspace.ts';

/**
 * Keeps the workspace in step: with the server's news of releases and of this person's drafts from other windows, with
 * the connection, and with the page, which may go at any time. Returns what ends it.
 */
export function followPage(workspace: ServerWorkspace, live: LiveClient): () => void {
  const failed = (): void => undefined;
  const stops = [
    live.onRelease((number) => void workspace.released(number).catch(failed)),
    live.followDefinitions((hint) => {
      void workspace.drafted(hint === null ? null : { ...hint, kind: hint.kind as Kind }).catch(failed);
    }),
    live.onState((state) => {
      if (state === 'connected') workspace.retry();
    }),
    onPage(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') workspace.hide();
      else workspace.retry();
    }),
    // Back from another window, where the person may have logged in again.
    onPage(window, 'focus', () => workspace.retry()),
    onPage(window, 'pagehide', () => workspace.hide()),
    onPage(window, 'online', () => workspace.retry()),
    onPage(window, 'beforeunload', (event) => {
      // The browser asks, in words of its own.
      if (workspace.atRisk) event.preventDefault();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function onPage(target: EventTarget, name: string, listener: (event: Event) => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
