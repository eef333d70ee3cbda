import { bringUp, type Scene } from './scene.ts';

/** The field engineer's day, on a telephone: visits, one of them, what is to be proved, and the signature. */
export const FIELD_SCENES: readonly Scene[] = [
  { name: 'field-visits', as: { en: 'maksim', ru: 'egor' }, path: '/field', phone: true },
  {
    name: 'field-visit',
    as: { en: 'maksim', ru: 'egor' },
    path: '/field/{request}',
    request: { en: 'Glass cracked by frost', ru: 'Тягач К308АМ78: нет данных CAN-шины' },
    phone: true,
  },
  {
    name: 'field-photos',
    as: { en: 'nikita', ru: 'egor' },
    path: '/field/{request}',
    request: { en: 'Door sensor fails', ru: 'Тягач А719КВ78: ложные сливы топлива' },
    phone: true,
    play: (page) => bringUp(page, '[data-jump^="item "]', 96),
  },
  {
    name: 'field-signature',
    as: { en: 'sergey', ru: 'gleb' },
    path: '/field/{request}',
    request: { en: 'Compressor leaks', ru: 'Заменить антенну, У445НК163' },
    phone: true,
    async play(page, { say, of }) {
      const act = page.locator(
        of({ en: '[data-jump="item work-act client-signature"]', ru: '[data-jump="item signed-act signature"]' }),
      );
      await act.getByRole('button', { name: say('request.checklists.sign') }).click();
      const pad = await act.getByRole('img', { name: say('device.signature.paper') }).boundingBox();
      const { x, y } = pad ?? { x: 0, y: 0 };
      await page.mouse.move(x + 20, y + 80);
      await page.mouse.down();
      for (let step = 1; step <= 60; step += 1) {
        const swing = 34 * (1 - step / 75);
        await page.mouse.move(x + 24 + step * 3 + 9 * Math.sin(step / 2.2), y + 84 - swing * Math.sin(step / 2.2 + 1));
      }
      await page.mouse.up();
    },
  },
];
