/** The whole specification of who may call what. */
import type { Rows } from '../row.ts';
import { ACCOUNT } from './account.ts';
import { DEFINITIONS, IMPORTS, RELEASES } from './definitions.ts';
import { EFFECTS } from './effects.ts';
import { PEOPLE } from './people.ts';
import { REQUESTS } from './requests.ts';

export const ROWS: Rows = { ...REQUESTS, ...DEFINITIONS, ...RELEASES, ...IMPORTS, ...ACCOUNT, ...PEOPLE, ...EFFECTS };
