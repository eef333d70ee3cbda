/** The shipped pack with words in it that tell where they have got to. */
import { editPack, type PackFiles, readPackFiles, shippedPack } from '../../support/world-pack.ts';

/** Fields that people of a client are not shown, and those that engineers and storekeepers are not. */
export const HIDDEN_FROM_CLIENTS = ['tracker-task', 'hours-spent', 'parts-list'];
export const HIDDEN_FROM_FITTERS = ['quote-amount', 'quote-note'];

const STATUS = 'canary-status';
/** In the title of every inner status. */
export const STATUS_CANARY = STATUS;
/** In the title of a hidden field. */
export const titleCanary = (field: string): string => `canary-title-of-${field}`;

interface Titled {
  readonly id: string;
  title: { en: string; ru: string };
}

export function canaryPack(): PackFiles {
  const edits: [file: string, of: (definition: Record<string, Titled[]>) => Titled[], mark: (id: string) => string][] =
    [
      ['statuses.json', ({ statuses = [] }) => statuses, () => STATUS],
      ['fields/work.json', ({ fields = [] }) => fields, titleCanary],
    ];
  return edits.reduce<PackFiles>(
    (pack, [file, of, mark]) =>
      editPack(pack, file, (definition) => {
        for (const each of of(definition)) {
          each.title = { en: `${each.title.en} ${mark(each.id)}`, ru: `${each.title.ru} ${mark(each.id)}` };
        }
      }),
    readPackFiles(shippedPack('vending-service')),
  );
}
