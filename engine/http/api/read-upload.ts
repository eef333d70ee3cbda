import { imageSize } from 'image-size';
import type { Request, RequestHandler, Response } from 'express';
import { readFile } from 'node:fs/promises';
import multer, { MulterError } from 'multer';
import { type Detail, ReglamentError } from '../../errors.ts';
import type { Caller } from '../auth/caller.ts';
import { contentType, MOST_PIXELS } from '../../files/index.ts';
import { declaredLength } from './read-body.ts';
import type { Upload, UploadedFile } from './route.ts';
import { UploadStay } from './upload-stay.ts';

const LONGEST_NAME = 200;
const MOST_FIELDS = 50;
const LARGEST_FIELD = 64 * 1024;
const NOTHING = new Uint8Array();

const stays = new WeakMap<object, UploadStay>();

/** The call is over: what its upload held is given back. */
export function endUpload(request: Request): void {
  stays.get(request)?.end();
}

/**
 * Reads an upload within its limits, into memory or, where the route says so, into a folder that `endUpload` takes away; names
 * are never paths. The type of a file is what its content says. Fails with INPUT_TOO_LARGE, INPUT_TYPE_UNKNOWN, INPUT_INVALID,
 * and as the route's `admit` does, before anything is read.
 */
export function uploadReader(upload: Upload): RequestHandler {
  const read = multer({
    storage:
      upload.onDisk === true
        ? multer.diskStorage({ destination: (request, _, done) => done(null, stays.get(request)?.folder ?? '') })
        : multer.memoryStorage(),
    limits: {
      fileSize: upload.limit,
      files: upload.most,
      fields: MOST_FIELDS,
      fieldSize: LARGEST_FIELD,
      parts: upload.most + MOST_FIELDS,
    },
  }).fields(upload.fields.map((name) => ({ name, maxCount: upload.most })));
  // With the names and separators of all parts.
  const whole = upload.most * upload.limit + (MOST_FIELDS + 1) * LARGEST_FIELD;
  return (request: Request, response: Response, next) => {
    const type = request.headers['content-type'] ?? 'no content type';
    if (!/^multipart\/form-data\s*;/i.test(type)) return next();
    // What can only be too large by its own account is not waited for.
    if (declaredLength(request) > whole)
      return next(new ReglamentError('INPUT_TOO_LARGE', { what: 'form', limit: whole }));
    let stay: UploadStay;
    try {
      stay = new UploadStay(upload, (response.locals['caller'] as Caller | null)?.person ?? '');
    } catch (error) {
      return next(error);
    }
    stays.set(request, stay);
    let isRead = false;
    // Whoever goes away in the middle comes to no answer that would end it.
    response.once('close', () => isRead || stay.end());
    read(request, response, (error: unknown) => {
      isRead = true;
      if (error === undefined) return next();
      stay.end();
      next(failure(error, upload));
    });
  };
}

/** In memory, or at a path. */
type Sent = Pick<Express.Multer.File, 'fieldname' | 'originalname' | 'path'> & { readonly buffer?: Buffer };

/** The files of a read upload, judged by their content: all that is wrong with them at once. */
export async function uploadedFiles(request: Request, { types }: Upload): Promise<UploadedFile[]> {
  const sent = Object.values((request.files ?? {}) as Record<string, Sent[]>).flat();
  const problems: Detail[] = [];
  const files: UploadedFile[] = [];
  for (const { fieldname: field, originalname, path, buffer: held } of sent) {
    // One at a time: it is judged, and left on the disk again.
    const buffer = held ?? (await readFile(path));
    const type = (await contentType(buffer)) ?? 'unknown';
    const refuse = (rule: string, message: string): void => {
      problems.push({ rule, path: `/body/${field}`, message, params: { expected: types.join(', ') } });
    };
    if (!types.includes(type) && /^image\/hei[cf]/.test(type)) {
      refuse('picture-heic', 'is HEIC: set the camera of the iPhone to "Most Compatible", or send it as JPEG');
    } else if (!types.includes(type)) refuse('file-type', `expected ${types.join(' or ')}, the content is ${type}`);
    else if (type.startsWith('image/')) pictureProblem(buffer, refuse);
    files.push({
      field,
      name: fileName(originalname),
      type,
      bytes: held ?? NOTHING,
      read: held === undefined ? () => readFile(path) : async () => held,
    });
  }
  if (problems.length > 0) {
    const typeOnly = problems.every(({ rule }) => rule === 'file-type' || rule === 'picture-heic');
    const details = { details: problems };
    if (typeOnly)
      throw new ReglamentError(
        'INPUT_TYPE_UNKNOWN',
        { expected: types.join(' or '), type: 'another content' },
        details,
      );
    throw new ReglamentError('INPUT_INVALID', { count: problems.length }, details);
  }
  return files;
}

function pictureProblem(bytes: Uint8Array, refuse: (rule: string, message: string) => void): void {
  try {
    const { width, height } = imageSize(bytes);
    if (width * height > MOST_PIXELS) refuse('picture-too-large', `has ${width} × ${height} pixels`);
  } catch {
    // Whatever image-size makes of it: a picture whose size cannot be read cannot be shown either.
    refuse('picture-unreadable', 'is no picture that can be read');
  }
}

/** What the browser sent as bytes arrives as Latin-1. Folders and control characters are taken off. */
function fileName(original: string): string {
  const name = Buffer.from(original, 'latin1').toString('utf8');
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, LONGEST_NAME)
      .toWellFormed() || 'file'
  );
}

function failure(error: unknown, { limit, fields, most }: Upload): unknown {
  if (!(error instanceof MulterError)) {
    const details = [{ rule: 'multipart', path: '/body', message: 'is no complete multipart/form-data' }];
    return new ReglamentError('INPUT_INVALID', { count: 1 }, { details, cause: error });
  }
  if (error.code === 'LIMIT_FILE_SIZE')
    return new ReglamentError('INPUT_TOO_LARGE', { what: 'file', limit }, { cause: error });
  const message =
    error.code === 'LIMIT_UNEXPECTED_FILE'
      ? `files are taken as ${fields.join(', ')}, at most ${most}`
      : `has too many or too large parts (${error.code})`;
  const details = [{ rule: 'multipart', path: `/body/${error.field ?? ''}`, message }];
  return new ReglamentError('INPUT_INVALID', { count: 1 }, { details, cause: error });
}
