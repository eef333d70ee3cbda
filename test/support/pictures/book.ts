import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/node-tool.ts';
import type { DeskStory } from '../desk-story.ts';

/** The guides in one language: a demo whose people speak it. */
export interface Book {
  readonly language: 'en' | 'ru';
  readonly locale: 'en-GB' | 'ru-RU';
  readonly pack: 'vending-service' | 'fleet-telematics';
  /** Below the folder of pictures. */
  readonly folder: string;
}

export const BOOKS: readonly Book[] = [
  { language: 'en', locale: 'en-GB', pack: 'vending-service', folder: 'guides' },
  { language: 'ru', locale: 'ru-RU', pack: 'fleet-telematics', folder: 'guides/ru' },
];

/** Who or what stands for something in each of the two demos. */
export type InEach = Readonly<Record<Book['language'], string>>;

/** Words of the desk by their path: `registration.caller.label`. */
export function wordsOf({ language }: Book): (path: string) => string {
  return (path) => {
    const [room = '', ...keys] = path.split('.');
    const file = join(ROOT, 'desk/locales', language, `${room}.json`);
    const word = keys.reduce<unknown>(
      (inner, key) => (inner as Readonly<Record<string, unknown>>)[key],
      JSON.parse(readFileSync(file, 'utf8')),
    );
    if (typeof word !== 'string') throw new Error(`the desk has no words "${path}" in ${language}`);
    return word;
  };
}

/** Number of the newest request with this subject. */
export async function numberOf({ desk }: DeskStory, subject: string): Promise<string> {
  const sql = 'SELECT number FROM request WHERE subject = ? ORDER BY id DESC LIMIT 1';
  const [row] = await desk.world.store.read.all<{ number: string }>(sql, [subject]);
  if (row === undefined) throw new Error(`the demo has no request "${subject}"`);
  return row.number;
}
