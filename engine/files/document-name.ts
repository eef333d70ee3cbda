import { DOCUMENTS } from './content-type.ts';

const LONGEST = 200;
/** Characters that turn the rest of a line round: `exe.fdp` would be shown as a PDF. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name that people gave a file, fit to be shown and saved: one line, no folders, and an ending that its content has, so
 * that what is saved opens as what it is. `type` is one of `DOCUMENTS`.
 */
export function documentName(name: string, type: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{Cc}/gu, '')
    .replace(TURNING, '')
    .replace(/[:*?"<>|]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  const endings = DOCUMENTS[type] ?? ['bin'];
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(clean) ?? [];
  const fits = endings.includes(ending.toLowerCase());
  const kept = fits ? ending : (endings[0] ?? 'bin');
  const base = (fits ? stem : clean).replace(/[. ]+$/, '') || 'file';
  return `${base.slice(0, LONGEST - kept.length - 1).toWellFormed()}.${kept}`;
}
