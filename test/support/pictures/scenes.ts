import { ACCOUNTANT_SCENES } from './accountant-scenes.ts';
import { ADMIN_SCENES } from './admin-scenes.ts';
import { CLIENT_SCENES } from './client-scenes.ts';
import { DISPATCHER_SCENES } from './dispatcher-scenes.ts';
import { FIELD_SCENES } from './field-scenes.ts';
import { OPERATOR_SCENES } from './operator-scenes.ts';
import type { Scene } from './scene.ts';

/** In the order in which they are played: whoever changes something comes after those who look at it. */
export const SCENES: readonly Scene[] = [
  ...DISPATCHER_SCENES,
  ...FIELD_SCENES,
  ...CLIENT_SCENES,
  ...ADMIN_SCENES,
  ...ACCOUNTANT_SCENES,
  ...OPERATOR_SCENES,
];
