import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from '../../ui/parts/BrokenPage.tsx';
import { Loading } from '../../ui/parts/index.ts';
import { Frame } from './Frame.tsx';
import { NoPage } from './NoPage.tsx';
import { OverlayRedirect } from './OverlayRedirect.tsx';
import { Session } from '../../ui/session/Session.tsx';
import { WorkspaceGate } from './WorkspaceGate.tsx';

/** A page whose code is loaded when somebody goes there. */
function page(path: string, load: () => Promise<{ readonly default: ComponentType }>): RouteObject {
  return {
    path,
    ErrorBoundary: BrokenPage,
    lazy: async () => ({ Component: (await load()).default }),
  };
}

/** Every page of the designer. What is more exact wins, wherever it stands. */
export function makeRouter() {
  return createBrowserRouter(
    [
      {
        element: <Session />,
        ErrorBoundary: BrokenPage,
        HydrateFallback: Loading,
        children: [
          {
            element: <WorkspaceGate />,
            children: [
              {
                element: <Frame />,
                children: [
                  page('/', () => import('../drafts/OverviewPage.tsx')),
                  page('/drafts', () => import('../drafts/DraftsPage.tsx')),
                  page('/workflow/:id', () => import('../workflow/WorkflowPage.tsx')),
                  page('/try', () => import('../play/TryPage.tsx')),
                  page('/try/:workflow', () => import('../play/TryPage.tsx')),
                  { path: '/workflow-overlay/:id', element: <OverlayRedirect /> },
                  page('/clients/:workflow', () => import('../overlays/ClientsPage.tsx')),
                  page('/problems', () => import('./ProblemsPage.tsx')),
                  page('/publish', () => import('../publish/PublishPage.tsx')),
                  page('/releases', () => import('../releases/ReleasesPage.tsx')),
                  page('/packs', () => import('../packs/PacksPage.tsx')),
                  page('/:kind', () => import('../editors/KindPage.tsx')),
                  page('/:kind/:id', () => import('../editors/DefinitionPage.tsx')),
                  { path: '*', element: <NoPage /> },
                ],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/designer' },
  );
}
