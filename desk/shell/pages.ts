import {
  type Icon,
  IconBuilding,
  IconCirclePlus,
  IconEngine,
  IconFileText,
  IconMapPin,
  IconSettings,
} from '@tabler/icons-react';
import type { Me } from '../../ui/api/index.ts';
import { ADMIN_PLACES } from '../admin/places.ts';

/** A page that the navigation leads to, below the queues. */
export interface NavigationPage {
  readonly path: string;
  /** Key of its title in the words of the shell. */
  readonly title: string;
  readonly icon: Icon;
  /** Who finds it there. */
  readonly shown: (me: Me) => boolean;
}

/** One line for each page. */
export const PAGES: readonly NavigationPage[] = [
  { path: '/new', title: 'pages.new', icon: IconCirclePlus, shown: () => true },
  { path: '/field', title: 'pages.field', icon: IconMapPin, shown: () => true },
  { path: '/clients', title: 'pages.clients', icon: IconBuilding, shown: ({ may }) => may.registers !== null },
  { path: '/equipment', title: 'pages.equipment', icon: IconEngine, shown: ({ may }) => may.registers !== null },
  { path: '/documents', title: 'pages.documents', icon: IconFileText, shown: ({ may }) => may.documents !== null },
  {
    path: '/admin',
    title: 'pages.admin',
    icon: IconSettings,
    shown: (me) => ADMIN_PLACES.some(({ shown }) => shown(me)),
  },
];
