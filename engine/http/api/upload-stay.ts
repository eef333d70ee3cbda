import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upload } from './route.ts';

/** What an upload holds while its call goes on: its place among others, and its folder. */
export class UploadStay {
  readonly folder: string | undefined;
  readonly #leave: (() => void) | undefined;

  /** Fails as the route's `admit` does. */
  constructor({ admit, onDisk }: Upload, person: string) {
    this.#leave = admit?.(person);
    try {
      this.folder = onDisk === true ? mkdtempSync(join(tmpdir(), 'reglament-upload-')) : undefined;
    } catch (error) {
      this.#leave?.();
      throw error;
    }
  }

  /** Gives all of it back; may be called again. */
  end(): void {
    this.#leave?.();
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}
