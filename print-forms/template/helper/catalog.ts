import { BLOCK_HELPERS, PAGE_HELPERS } from './blocks.ts';
import { CODE_HELPERS } from './codes.ts';
import { DATE_HELPERS } from './dates.ts';
import type { HelperDefinition, HelperDoc } from './definition.ts';
import { LOGIC_HELPERS } from './logic.ts';
import { NAME_HELPERS } from './names.ts';
import { NUMBER_HELPERS } from './numbers.ts';
import { PICTURE_HELPERS } from './pictures.ts';
import { SIGN_HELPERS } from './signs.ts';
import { TAX_HELPERS } from './taxes.ts';
import { WORD_HELPERS } from './words.ts';

const ALL: readonly HelperDefinition[] = [
  ...NUMBER_HELPERS,
  ...WORD_HELPERS,
  ...DATE_HELPERS,
  ...NAME_HELPERS,
  ...TAX_HELPERS,
  ...CODE_HELPERS,
  ...PICTURE_HELPERS,
  ...SIGN_HELPERS,
  ...BLOCK_HELPERS,
  ...PAGE_HELPERS,
  ...LOGIC_HELPERS,
];

/** All helpers by name; a map, so that no inherited name is one. */
export const HELPER_BY_NAME: ReadonlyMap<string, HelperDefinition> = new Map(
  ALL.map((helper) => [helper.name, helper]),
);

/** What people who write templates read about each helper. */
export const HELPERS: readonly HelperDoc[] = ALL.map(({ name, signature, about, example, gives }) => ({
  name,
  signature,
  about,
  example,
  gives,
}));
