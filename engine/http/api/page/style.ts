import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The style sheet of the API page; its address holds a hash of its content. */
export const API_STYLE = readFileSync(new URL('./api.css', import.meta.url), 'utf8');
export const API_STYLE_PATH = `/assets/api-${createHash('sha256').update(API_STYLE).digest('hex').slice(0, 12)}.css`;
