import { escape } from '../render/escape.ts';
import { Html } from '../render/html.ts';
import { readOwn } from '../render/read-own.ts';
import type { HelperCall, HelperDefinition } from './definition.ts';
import { nameIn } from './names.ts';
import { momentOf, shortDate } from './write-date.ts';

const UNDER = {
  en: { post: 'post', line: 'signature', name: 'name', date: 'date', stamp: 'Stamp' },
  ru: { post: 'должность', line: 'подпись', name: 'расшифровка подписи', date: 'дата', stamp: 'М. П.' },
  kk: { post: 'лауазымы', line: 'қолы', name: 'аты-жөні', date: 'күні', stamp: 'М. О.' },
} as const;

function sign({ values: [role], world }: HelperCall): Html {
  const all = world.field('signers');
  const signers: readonly unknown[] = Array.isArray(all) ? all : [];
  world.spend(signers.length);
  const signer = signers.find((one) => readOwn(one, 'role') === role);
  const post = readOwn(signer, 'post');
  const address = world.picture(signer);
  const image = address === undefined ? '' : `<img class="signature" alt="" src="${address}">`;
  const signedAt = readOwn(signer, 'signedAt');
  const moment = typeof signedAt === 'string' ? momentOf(signedAt, world.timeZone) : undefined;
  const date = moment ? shortDate(moment, world.language) : '';
  const under = UNDER[world.language];
  const part = (name: 'post' | 'line' | 'name' | 'date', content: string): string =>
    `<div class="sign-${name}"><div class="sign-value">${content}</div><small>${under[name]}</small></div>`;
  const text = (value: unknown): string => escape(typeof value === 'string' ? value : '');
  return new Html(
    `<div class="sign">${part('post', text(post))}${part('line', image)}${part('name', text(nameIn(signer, 'short')))}${part('date', escape(date))}</div>`,
  );
}

function check({ values: [value], world }: HelperCall): Html {
  const done = value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
  const tick = done ? '<path d="M2.5 6.2 5 8.7 9.7 3.4" fill="none" stroke="#000" stroke-width="1.4"/>' : '';
  const said = { en: ['no', 'yes'], ru: ['нет', 'да'], kk: ['жоқ', 'иә'] }[world.language][done ? 1 : 0] ?? '';
  return new Html(
    `<svg class="check" role="img" aria-label="${said}" viewBox="0 0 12 12"><path d="M.5.5h11v11H.5z" fill="none" stroke="#000"/>${tick}</svg>`,
  );
}

/** Helpers for what people put on paper by hand. */
export const SIGN_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'sign',
    signature: 'sign role',
    about: {
      en: 'A place to sign: post, line and name, with the picture and day of a signature where the data bring them. Stands in {{#tail}} or {{#keep}}, so that it is never alone on a page.',
      ru: 'Место для подписи: должность, черта и имя; если в данных есть изображение подписи и день, то и они. Стоит внутри {{#tail}} или {{#keep}}, чтобы не остаться одной на странице.',
    },
    example: '{{#keep}}{{sign "seller"}}{{/keep}}',
    gives: '<div class="keep"><div class="sign">…',
    does: 'figure',
    takes: [{ name: 'role', type: 'text' }],
    reads: [['signers']],
    call: sign,
  },
  {
    name: 'stamp',
    signature: 'stamp [picture]',
    about: { en: 'The place of a stamp, or its picture.', ru: 'Место печати или её изображение.' },
    example: '{{stamp}}',
    gives: '<span class="stamp">М. П.</span>',
    does: 'inline',
    takes: [{ name: 'picture', type: 'picture', optional: true }],
    call: ({ values: [value], world }) => {
      const address = world.picture(value);
      const image = address === undefined ? UNDER[world.language].stamp : `<img alt="" src="${address}">`;
      return new Html(`<span class="stamp">${image}</span>`);
    },
  },
  {
    name: 'check',
    signature: 'check value',
    about: { en: 'A box, ticked or not.', ru: 'Клетка с галочкой или без.' },
    example: '{{check checklists.0.items.0.done}}',
    gives: '<svg class="check" …>',
    does: 'inline',
    takes: [{ name: 'value', type: 'any' }],
    call: check,
  },
];
