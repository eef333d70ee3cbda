import { createReadStream } from 'node:fs';
import { ReglamentError } from '../../errors.ts';

/** What a text that is no UTF-8 is taken for, when nobody says otherwise. */
const LEGACY = 'windows-1251';

/**
 * The encoding of a file: what its byte order mark says, else UTF-8 when every byte of it fits, else windows-1251.
 * Reads the whole file once, because the first foreign byte may be the last one.
 *
 * Errors: LOG_UNREADABLE when there is no such file or when it is no text.
 */
export async function detectEncoding(file: string, cancelled?: AbortSignal): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(file)) {
      cancelled?.throwIfAborted();
      const bytes = chunk as Uint8Array;
      if (first) {
        first = false;
        if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
        if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
        const packed = packedAs(bytes);
        if (packed !== undefined) throw unreadable(`"${file}" is ${packed}, not text: save it as CSV`);
      }
      if (bytes.includes(0)) throw unreadable(`"${file}" holds zero bytes: it is not a CSV text`);
      try {
        utf8.decode(bytes, { stream: true });
      } catch {
        return LEGACY;
      }
    }
    try {
      utf8.decode();
    } catch {
      return LEGACY;
    }
  } catch (error) {
    throw readable(error, file);
  }
  if (first) throw unreadable(`"${file}" is empty`);
  return 'utf-8';
}

/** The file as text without its byte order mark, piece by piece. A name that is no encoding is LOG_UNREADABLE. */
export async function* decodedText(file: string, encoding: string, cancelled?: AbortSignal): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  try {
    for await (const chunk of createReadStream(file)) {
      cancelled?.throwIfAborted();
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
  } catch (error) {
    throw readable(error, file);
  }
  yield decoder.decode();
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    throw new ReglamentError(
      'LOG_UNREADABLE',
      { reason: `"${encoding}" is no known encoding; try utf-8 or windows-1251` },
      { cause },
    );
  }
}

function packedAs(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return 'a spreadsheet or another ZIP archive';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'a gzip archive';
  return undefined;
}

function unreadable(reason: string): ReglamentError {
  return new ReglamentError('LOG_UNREADABLE', { reason });
}

function readable(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  // An abort has a number as its code, as every DOMException.
  if (error instanceof ReglamentError || typeof code !== 'string') return error;
  const reasons: Record<string, string> = {
    ENOENT: `there is no file "${file}"`,
    EISDIR: `"${file}" is a folder, not a file`,
    EACCES: `you may not read "${file}"`,
  };
  return new ReglamentError('LOG_UNREADABLE', { reason: reasons[code] ?? `"${file}": ${code}` }, { cause: error });
}
