import type { Input } from '../../../ui/api/index.ts';

type Given = Omit<Input<'importRegister'>['body'], 'register'>;

/** What is sent of a pasted table: JSON as rows, anything else as a CSV file. Null when it looks like JSON and is none. */
export function givenOf(text: string): Given | null {
  const typed = text.trim();
  if (!typed.startsWith('[') && !typed.startsWith('{')) return { file: base64(new TextEncoder().encode(text)) };
  try {
    const parsed: unknown = JSON.parse(typed);
    const rows = Array.isArray(parsed) ? parsed : (parsed as { readonly rows?: unknown }).rows;
    const isRows = Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null);
    return isRows ? { rows: rows as NonNullable<Given['rows']> } : null;
  } catch {
    return null;
  }
}

/** A file as the interface takes it: its bytes, whatever letters it is written in. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Where a problem of an import is: `/rows/17/inn` is the 17th row, column inn. */
export function placeOfProblem(path: string): { readonly row: string; readonly column: string } {
  const [, row = '', column = ''] = /\/rows\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  return { row, column };
}
