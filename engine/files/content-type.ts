import { fileTypeFromBuffer } from 'file-type';

/** Documents that people of a service company send each other: content, and the endings that a name of it may have. */
export const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  // Word, Excel and mails of former times are told apart by their names alone.
  'application/x-cfb': ['doc', 'xls', 'ppt', 'msg'],
  'application/rtf': ['rtf'],
  'application/zip': ['zip'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'text/plain': ['txt', 'csv', 'log', 'tsv', 'json'],
};

const BEGINNING = 4096;
const MARKUP = /^\s*(?:<\?xml|<!doctype|<!--|<(?:html|svg|head|body|script|iframe|img|a|meta|link|style)[\s>/])/i;
/** Tab, line ends, form feed and escape: the only control characters that a text has. */
const IN_TEXTS = new Set([9, 10, 12, 13, 27]);

/**
 * The media type of a file by its content, whatever its name says; undefined when it is nothing that is known. Markup is
 * no text: a page that somebody opens by mistake must not run.
 */
export async function contentType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return found.mime;
  return isText(bytes) ? 'text/plain' : undefined;
}

/** UTF-8, or one byte a letter as older programs write it. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 32 && !IN_TEXTS.has(byte))) return false;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, BEGINNING)).toString('latin1');
  return !MARKUP.test(start.replace(/^\xef\xbb\xbf/, ''));
}
