import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from '../../ui/parts/BrokenPage.tsx';
import { Loading } from '../../ui/parts/index.ts';
import { Session } from '../../ui/session/Session.tsx';
import { ForKind } from './ForKind.tsx';
import { Frame } from './Frame.tsx';
import { type LazyPage, PORTAL_PAGES, STAFF_PAGES } from './lazy-pages.ts';
import { NoPage } from './NoPage.tsx';
import { PortalFrame } from '../portal/PortalFrame.tsx';
import { Start } from './Start.tsx';
import { WorkLayout } from './WorkLayout.tsx';

function routeOf({ path, load }: LazyPage): RouteObject {
  return { path, ErrorBoundary: BrokenPage, lazy: async () => ({ Component: (await load()).default }) };
}

/** Every page of the desk. What is more exact wins, wherever it stands. */
export function makeRouter() {
  return createBrowserRouter(
    [
      {
        element: <Session />,
        ErrorBoundary: BrokenPage,
        HydrateFallback: Loading,
        children: [
          {
            element: <WorkLayout />,
            children: [
              { path: '/', element: <Start /> },
              {
                element: <ForKind kind="staff" />,
                children: [
                  { element: <Frame />, children: [...STAFF_PAGES.map(routeOf), { path: '*', element: <NoPage /> }] },
                ],
              },
              {
                element: <ForKind kind="client" />,
                children: [{ element: <PortalFrame />, children: PORTAL_PAGES.map(routeOf) }],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
