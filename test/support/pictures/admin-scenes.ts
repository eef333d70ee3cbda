import type { Scene } from './scene.ts';

const MANAGER = { en: 'marina', ru: 'marina' };

/** What whoever looks after the server and the registers sees. */
export const ADMIN_SCENES: readonly Scene[] = [
  { name: 'admin-people', as: MANAGER, path: '/admin/people', height: 720 },
  { name: 'admin-roles', as: MANAGER, path: '/admin/roles', height: 720 },
  { name: 'admin-equipment', as: MANAGER, path: '/equipment', height: 640 },
  { name: 'admin-import', as: MANAGER, path: '/import', height: 560 },
];
