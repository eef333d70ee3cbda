import type { ComponentType } from 'react';
import { PLACES } from '../register/places.ts';

/** A page whose code is loaded when somebody goes there. */
export interface LazyPage {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

const page = (path: string, load: LazyPage['load']): LazyPage => ({ path, load });

/** Pages of staff, inside the frame. One line for each. */
export const STAFF_PAGES: readonly LazyPage[] = [
  page('/views', () => import('../queue/FirstView.tsx')),
  page('/views/:view', () => import('../queue/QueuePage.tsx')),
  page('/requests/:number', () => import('../request/RequestPage.tsx')),
  page('/admin/*', () => import('../admin/AdminPages.tsx')),
  ...PLACES.flatMap(({ path }) => [
    page(`/${path}`, () => import('../register/list/RegisterPage.tsx')),
    page(`/${path}/:entry`, () => import('../register/card/EntryPage.tsx')),
  ]),
  page('/dictionaries', () => import('../register/dictionaries/DictionariesPage.tsx')),
  page('/documents', () => import('../documents/DocumentsPage.tsx')),
  page('/documents/month-end', () => import('../documents/month-end/MonthEndPage.tsx')),
  page('/documents/month-end/:batch', () => import('../documents/month-end/BatchPage.tsx')),
  page('/documents/scans', () => import('../documents/scans/ScansPage.tsx')),
  page('/documents/new', () => import('../documents/group/GroupPage.tsx')),
  page('/new', () => import('../registration/RegistrationPage.tsx')),
  page('/import', () => import('../register/import/ImportPage.tsx')),
  page('/field', () => import('../field/FieldPage.tsx')),
  page('/field/:number', () => import('../field/VisitPage.tsx')),
];

/** Pages of clients' people, inside a frame of their own. */
export const PORTAL_PAGES: readonly LazyPage[] = [
  page('/portal', () => import('../portal/PortalPage.tsx')),
  page('/portal/new', () => import('../portal/NewRequestPage.tsx')),
  page('/portal/requests/:number', () => import('../portal/PortalRequestPage.tsx')),
];
