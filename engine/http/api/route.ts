import type { Static, TSchema } from 'typebox';
import type { ErrorCode } from '../../errors.ts';
import type { Language } from '../../presenters/index.ts';
import type { Caller, Scope } from '../auth/caller.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may call: anybody; a person with a session alone, never a token; or a session, or a token with this scope. */
export type Access = 'public' | 'session' | Scope;

/** A file as it was sent. Its type was found out from its content. */
export interface UploadedFile {
  /** Of the form field. */
  readonly field: string;
  /** As the sender called it: words for people, never a path. */
  readonly name: string;
  readonly type: string;
  /** Nothing when the route keeps its uploads on the disk. */
  readonly bytes: Uint8Array;
  /** Reads it from the disk, or gives the bytes. Not after the call. */
  readonly read: () => Promise<Uint8Array>;
}

/** Which files a route takes, as `multipart/form-data`; the other form fields are the body. */
export interface Upload {
  /** Form fields that hold files. */
  readonly fields: readonly string[];
  readonly most: number;
  /** Media types that are taken. */
  readonly types: readonly string[];
  /** Largest file in bytes. */
  readonly limit: number;
  /** Keeps the files on the disk until the call is over, not in memory: for what may have to wait. */
  readonly onDisk?: boolean;
  /** Lets the upload of this person in before any of it is read, or fails; what it gives is called when the call is over. */
  readonly admit?: (person: string) => () => void;
}

/** One call of a route, validated; nothing in it is what the schemas do not allow. */
export interface Call<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly files: readonly UploadedFile[];
  /** Null on public routes for callers who are not signed in. */
  readonly caller: Caller | null;
  /** The caller as commands and queries want him. Fails with NOT_SIGNED_IN when there is none. */
  readonly person: { readonly person: string };
  /** From the header `Idempotency-Key`. */
  readonly key: string | undefined;
  /** From the header `If-Match`. */
  readonly version: number | undefined;
  /** Of which thing that is, where `If-Match` says so. */
  readonly versionOf: string | undefined;
  /** From `Accept-Language`. */
  readonly language: Language;
  /** Address of the caller, as far as proxies are trusted. */
  readonly address: string;
  readonly agent: string;
  /** True when the caller came by https. */
  readonly secure: boolean;
  /** Sets a header of the answer. */
  readonly header: (name: string, value: string) => void;
}

/** An answer that is a file. */
export class FileAnswer {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
  /** True when it never changes: whoever was given it may keep it for the day. */
  readonly fixed: boolean;
  /** True when it is saved, never shown. */
  readonly saved: boolean;
  /** True for a PDF that stands in a frame of our own pages. */
  readonly framed: boolean;

  constructor(bytes: Uint8Array, type: string, name: string, fixed = false, saved = false, framed = false) {
    this.bytes = bytes;
    this.type = type;
    this.name = name;
    this.fixed = fixed;
    this.saved = saved;
    this.framed = framed;
  }
}

/** An answer that is a file too large to be made before it is sent. What fails in its middle breaks the connection. */
export class StreamAnswer {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly type: string;
  readonly name: string;

  constructor(chunks: AsyncIterable<Uint8Array>, type: string, name: string) {
    this.chunks = chunks;
    this.type = type;
    this.name = name;
  }
}

/** What stands in the interface's description, and what the framework enforces, about one method of one address. */
export interface ApiRoute {
  readonly method: Method;
  /** Below `/api/v1`, with parameters in braces: `/requests/{request}`. */
  readonly path: string;
  /** Unique; the name of the function in the client. */
  readonly operation: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly access: Access;
  readonly params?: TSchema | undefined;
  readonly query?: TSchema | undefined;
  readonly body?: TSchema | undefined;
  /** Largest JSON body in bytes; 256 KiB unless said otherwise. */
  readonly limit?: number | undefined;
  readonly upload?: Upload | undefined;
  /** Takes the header `Idempotency-Key`. */
  readonly idempotent?: boolean | undefined;
  /** Takes the header `If-Match`, or demands it. */
  readonly ifMatch?: 'optional' | 'required' | undefined;
  /** Of a good answer. */
  readonly status: 200 | 201 | 202 | 204;
  /** Of a good answer; a text is the media type of a file; absent when there is no body. */
  readonly answer?: TSchema | string | undefined;
  /** Codes that only this route answers with; those of validation and rights need not be named. */
  readonly errors: readonly ErrorCode[];
  readonly handle: (call: Call<unknown, unknown, unknown>) => unknown;
}

type StaticOf<Schema extends TSchema | undefined> = Schema extends TSchema ? Static<Schema> : undefined;

/** A route whose handler is typed by its schemas. Objects of body and query take no other properties than those named. */
export function route<
  Params extends TSchema | undefined = undefined,
  Query extends TSchema | undefined = undefined,
  Body extends TSchema | undefined = undefined,
>(
  spec: Omit<ApiRoute, 'params' | 'query' | 'body' | 'handle'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly handle: (call: Call<StaticOf<Params>, StaticOf<Query>, StaticOf<Body>>) => unknown;
  },
): ApiRoute {
  return spec as unknown as ApiRoute;
}
