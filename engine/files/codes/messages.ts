import type { CodeLimits } from './limits.ts';

/** What the thread is given. */
export interface CodeTask {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Until a code like this is found on a page it is looked at in more and slower ways; any code unless given. */
  readonly wanted: RegExp;
  readonly limits: CodeLimits;
}

/** One page of a file: what its QR codes say, and the page as a picture drawn anew. */
export interface CodePage {
  /** From 1. */
  readonly page: number;
  readonly texts: readonly string[];
  /** A WebP. */
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** A WebP of at most 480 × 480. */
  readonly preview: Uint8Array;
}

/** Why nothing is read of a file. */
export interface CodeFault {
  readonly fault:
    | 'file-type'
    | 'picture-moves'
    | 'picture-too-large'
    | 'picture-unreadable'
    | 'pdf-locked'
    | 'pdf-pages'
    | 'pdf-unreadable';
  readonly message: string;
}

/** What the thread tells, in this order: how many pages there are, each of them; or a fault. */
export type CodeNews =
  | { readonly kind: 'count'; readonly pages: number }
  | { readonly kind: 'page'; readonly page: CodePage }
  | { readonly kind: 'fault'; readonly fault: CodeFault }
  | { readonly kind: 'done' };
