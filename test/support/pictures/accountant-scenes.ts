import { bringUp, type Scene } from './scene.ts';

const MANAGER = { en: 'marina', ru: 'marina' };

/** What is counted and paid: works of a request, periods of a contract, a table of a queue. */
export const ACCOUNTANT_SCENES: readonly Scene[] = [
  {
    name: 'accountant-works',
    as: MANAGER,
    path: '/requests/{request}',
    request: { en: 'Hums again', ru: 'Комбайн Т240ОУ123: нет связи' },
    height: 640,
    play: (page, { say }) => bringUp(page, `section[aria-label="${say('request.works.title')}"]`),
  },
  {
    name: 'accountant-contract',
    as: MANAGER,
    path: '/contracts/{entry}',
    entry: { table: 'contract', id: { en: 'oka-chemicals-service', ru: 'agro-delta-service' } },
  },
  {
    name: 'accountant-table',
    as: MANAGER,
    path: '/views/waiting-client',
    height: 560,
    play: (page, { say }) => page.getByRole('button', { name: say('queue.saved.menu') }).click(),
  },
];
