/**
 * What an uploaded file is: its type by content, a name that is safe to show, a picture drawn anew, what its camera wrote
 * and what the QR codes on it say. Nothing here knows of requests, and nothing is kept.
 */
export type { CodeFault, CodePage } from './codes/messages.ts';
export { readCodes, type ReadCodes, type ReadCodesOptions } from './codes/read-codes.ts';
export { contentType, DOCUMENTS } from './content-type.ts';
export { documentName } from './document-name.ts';
export type { ExifFacts } from './exif-facts.ts';
export type { FileFault } from './file-fault.ts';
export { MOST_PIXELS, type Picture, readPicture } from './read-picture.ts';
