import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Place } from '../problems/place.ts';
import { isObject } from '../model/json.ts';
import { pathOf } from '../shell/place.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** Goes to a place of the pack: in a workflow to the state, transition or delay, elsewhere to the definition's own page. */
export function useJump(): (place: Place) => void {
  const navigate = useNavigate();
  const workspace = useWorkspace();
  return useCallback(
    (place) => {
      const { kind, id, element } = place;
      const name = element === undefined || element.type === 'operation' ? null : nameOf(element);
      const view = new URLSearchParams(window.location.search).get('view');
      const params = new URLSearchParams({
        ...(kind === 'workflow-overlay' ? { overlay: id } : {}),
        ...(view === null || view === 'json' ? {} : { view }),
        ...(name === null ? {} : { element: name }),
      });
      if (kind === 'workflow') return void navigate(`/workflow/${encodeURIComponent(id)}?${params}`);
      const overlay = kind === 'workflow-overlay' ? workspace.get({ kind, id })?.value : undefined;
      if (isObject(overlay) && typeof overlay.base === 'string') {
        return void navigate(`/workflow/${encodeURIComponent(overlay.base)}?${params}`);
      }
      void navigate(pathOf({ kind, id }, element === undefined ? undefined : element.id));
    },
    [navigate, workspace],
  );
}

function nameOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return type === 'delay' || type === 'transition' ? `${type}:${id}` : id;
}
