import { escape } from '../render/escape.ts';
import { Html } from '../render/html.ts';
import { readOwn } from '../render/read-own.ts';
import type { HelperCall, HelperDefinition, HelperWorld } from './definition.ts';
import { millimetres } from './millimetres.ts';
import { patternDate, momentOf } from './write-date.ts';
import { NO_BREAK } from './write-number.ts';

const METRES = { en: 'm', ru: 'м', kk: 'м' } as const;

/** A picture, or an empty frame in its place where the engine has none. */
function picture(value: unknown, width: string, world: HelperWorld): string {
  const address = world.picture(value);
  if (address === undefined) return `<span class="no-picture"${width}></span>`;
  return `<img class="picture" alt=""${width} src="${address}">`;
}

function img({ values: [value, mm], world }: HelperCall): Html | '' {
  if (value === null || value === undefined) return '';
  return new Html(picture(value, ` style="width:${millimetres(mm, 40, 'img')}mm"`, world));
}

function figure(photo: unknown, width: string, withCaption: boolean, world: HelperWorld): string {
  const caption = withCaption ? evidenceOf(photo, world) : '';
  return `<figure class="photo"${width}>${picture(photo, '', world)}${caption}</figure>`;
}

/** What proves a photo: what it shows, when and where it was taken, how far from the site, and its hash. */
function evidenceOf(photo: unknown, world: HelperWorld): string {
  const text = (name: string): string => {
    const value = readOwn(photo, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const taken = momentOf(text('takenAt'), world.timeZone);
  const latitude = text('latitude');
  const distance = text('distance');
  const lines = [
    text('caption'),
    [
      taken && text('takenAt') !== '' ? patternDate(taken, 'dd.MM.yyyy HH:mm', world.language) : '',
      latitude === '' ? '' : `${latitude}, ${text('longitude')}`,
      distance === '' ? '' : `${distance}${NO_BREAK}${METRES[world.language]}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ].filter((line) => line !== '');
  const hash = text('sha256') === '' ? '' : `<span class="hash">${escape(text('sha256'))}</span>`;
  if (lines.length === 0 && hash === '') return '';
  return `<figcaption>${lines.map(escape).join('<br>')}${hash}</figcaption>`;
}

function photos({ values: [list, columns], world }: HelperCall): Html | '' {
  if (!Array.isArray(list) || list.length === 0) return '';
  world.spend(list.length * 10);
  const count = typeof columns === 'number' && columns >= 1 && columns <= 4 ? columns : 2;
  const figures = list.map((photo) => figure(photo, '', true, world));
  const rows: string[] = [];
  for (let index = 0; index < figures.length; index += count)
    rows.push(`<div class="photo-row">${figures.slice(index, index + count).join('')}</div>`);
  return new Html(`<div class="photos photos-${count}">${rows.join('')}</div>`);
}

/** Helpers that print pictures which the engine keeps. There is no other way to print one. */
export const PICTURE_HELPERS: readonly HelperDefinition[] = [
  {
    name: 'img',
    signature: 'img picture [mm]',
    about: {
      en: 'A picture, such as a logo, 40 mm wide unless said.',
      ru: 'Картинка, например логотип, шириной 40 мм, если не сказано иначе.',
    },
    example: '{{img photos.[0] 30}}',
    gives: '<img class="picture" alt="" style="width:30mm" src="data:image/png;base64,…">',
    does: 'inline',
    takes: [
      { name: 'picture', type: 'picture' },
      { name: 'mm', type: 'number', optional: true },
    ],
    call: img,
  },
  {
    name: 'photo',
    signature: 'photo picture [mm] [caption=false]',
    about: {
      en: 'A photo with what proves it: time, coordinates, distance, hash.',
      ru: 'Фотография с тем, что её доказывает: время, координаты, расстояние, хеш.',
    },
    example: '{{photo photos.[0] 80}}',
    gives: '<figure class="photo" style="width:80mm">…',
    does: 'figure',
    takes: [
      { name: 'picture', type: 'picture' },
      { name: 'mm', type: 'number', optional: true },
    ],
    options: [{ name: 'caption', type: 'any' }],
    call: ({ values: [value, mm], options, world }) =>
      value === null || value === undefined
        ? ''
        : new Html(
            figure(value, ` style="width:${millimetres(mm, 80, 'photo')}mm"`, options.get('caption') !== false, world),
          ),
  },
  {
    name: 'photos',
    signature: 'photos list [columns]',
    about: {
      en: 'Photos with what proves them, 1 to 4 in a row.',
      ru: 'Фотографии с доказательствами, от 1 до 4 в ряд.',
    },
    example: '{{photos photos 2}}',
    gives: '<div class="photos photos-2">…',
    does: 'figure',
    takes: [
      { name: 'list', type: 'list' },
      { name: 'columns', type: 'whole', optional: true },
    ],
    call: photos,
  },
];
