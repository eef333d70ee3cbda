import type { Scene } from './scene.ts';

const DISPATCHER = { en: 'marina', ru: 'marina' };
const LINE = { en: '/views/to-plan', ru: '/views/line-2' };

/** The dispatcher's day: a queue, several at once, a filter, and one visit to several machines. */
export const DISPATCHER_SCENES: readonly Scene[] = [
  { name: 'dispatcher-queue', as: DISPATCHER, path: LINE, height: 760 },
  {
    name: 'dispatcher-several',
    as: DISPATCHER,
    path: LINE,
    height: 760,
    async play(page) {
      const boxes = page.getByRole('row').getByRole('checkbox');
      for (const row of [2, 3, 5]) await boxes.nth(row).check();
    },
  },
  {
    name: 'dispatcher-filter',
    as: DISPATCHER,
    path: LINE,
    height: 760,
    async play(page, { say }) {
      await page.getByRole('button', { name: say('queue.filter.title') }).click();
      await page.getByText(say('queue.filter.owners')).first().waitFor();
    },
  },
  {
    name: 'dispatcher-several-machines',
    as: DISPATCHER,
    path: '/requests/{request}',
    request: {
      en: 'Three machines of the yard: yearly check of the drives',
      ru: 'Три автобуса парка № 3: одна поездка, один акт',
    },
  },
];
