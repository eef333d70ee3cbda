/** The whole specification of who may call what. */
import type { Rows } from '../row.ts';
import { ACCOUNT } from './account.ts';
import { DEFINITIONS, IMPORTS, RELEASES } from './definitions.ts';
import { DOCUMENTS } from './documents.ts';
import { EFFECTS } from './effects.ts';
import { PEOPLE } from './people.ts';
import { REGISTERS } from './registers.ts';
import { REQUESTS } from './requests.ts';
import { VIEWS } from './views.ts';
import { WORKS } from './works.ts';

export const ROWS: Rows = {
  ...REQUESTS,
  ...VIEWS,
  ...DEFINITIONS,
  ...RELEASES,
  ...IMPORTS,
  ...ACCOUNT,
  ...PEOPLE,
  ...REGISTERS,
  ...EFFECTS,
  ...WORKS,
  ...DOCUMENTS,
};
