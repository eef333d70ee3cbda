import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { BrokenPage } from '../../ui/parts/BrokenPage.tsx';
import { Loading } from '../../ui/parts/index.ts';
import { Session } from '../../ui/session/Session.tsx';
import { ForKind } from './ForKind.tsx';
import { Frame } from './Frame.tsx';
import { NoPage } from './NoPage.tsx';
import { PortalFrame } from '../portal/PortalFrame.tsx';
import { Start } from './Start.tsx';
import { WorkLayout } from './WorkLayout.tsx';

/** A page whose code is loaded when somebody goes there. */
function page(path: string, load: () => Promise<{ readonly default: ComponentType }>): RouteObject {
  return {
    path,
    ErrorBoundary: BrokenPage,
    lazy: async () => ({ Component: (await load()).default }),
  };
}

const REGISTERS = ['clients', 'sites', 'contacts', 'equipment', 'contracts', 'legal-entities', 'models'];

/** Pages of staff, inside the frame. One line for each. */
const STAFF: readonly RouteObject[] = [
  page('/views', () => import('../queue/FirstView.tsx')),
  page('/views/:view', () => import('../queue/QueuePage.tsx')),
  page('/requests/:number', () => import('../request/RequestPage.tsx')),
  page('/admin/*', () => import('../admin/AdminPages.tsx')),
  ...REGISTERS.flatMap((path) => [
    page(`/${path}`, () => import('../register/list/RegisterPage.tsx')),
    page(`/${path}/:entry`, () => import('../register/card/EntryPage.tsx')),
  ]),
  page('/dictionaries', () => import('../register/dictionaries/DictionariesPage.tsx')),
  page('/new', () => import('../registration/RegistrationPage.tsx')),
  page('/import', () => import('../register/import/ImportPage.tsx')),
  page('/field', () => import('../field/FieldPage.tsx')),
  page('/field/:number', () => import('../field/VisitPage.tsx')),
];

/** Pages of clients' people, inside a frame of their own. */
const PORTAL: readonly RouteObject[] = [
  page('/portal', () => import('../portal/PortalPage.tsx')),
  page('/portal/new', () => import('../portal/NewRequestPage.tsx')),
  page('/portal/requests/:number', () => import('../portal/PortalRequestPage.tsx')),
];

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
                children: [{ element: <Frame />, children: [...STAFF, { path: '*', element: <NoPage /> }] }],
              },
              {
                element: <ForKind kind="client" />,
                children: [{ element: <PortalFrame />, children: [...PORTAL] }],
              },
            ],
          },
        ],
      },
    ],
    { basename: '/desk' },
  );
}
