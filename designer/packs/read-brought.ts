import { isPackFile } from '../../engine/language/index.ts';
import { ARCHIVE_LIMITS } from './pack-limits.ts';
import { PackRefused } from './pack-refused.ts';
import { type Brought, isJunk, refuseStray } from './take-files.ts';
import { unzipPack } from './unzip-pack.ts';

/** A file with its path from what was chosen or dropped. */
export interface PathFile {
  readonly path: string;
  readonly file: File;
}

/** Files of an input; from a folder with their path in it. */
export function pathFilesOf(list: FileList | null): PathFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files and folders that were dropped, the folders with everything in them. */
export async function droppedFiles(data: DataTransfer): Promise<PathFile[]> {
  // Read at once: after the first wait the browser takes the entries away.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: PathFile[] = [];
  await gather(entries, '', found);
  return found;
}

async function gather(entries: readonly FileSystemEntry[], folder: string, found: PathFile[]): Promise<void> {
  for (const entry of entries) {
    const path = folder + entry.name;
    if (isJunk(path)) continue;
    if (found.length >= ARCHIVE_LIMITS.entries) {
      throw new PackRefused('too-many-files', { files: found.length, most: ARCHIVE_LIMITS.entries });
    }
    if (entry.isFile) found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    else if (entry.isDirectory) await gather(await childrenOf(entry as FileSystemDirectoryEntry), `${path}/`, found);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its children in portions, until it tells none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The bytes of what was brought: one archive, or files. Sizes are looked at before anything is read. */
export async function readBrought(files: readonly PathFile[]): Promise<readonly Brought[]> {
  const [only] = files;
  if (only !== undefined && files.length === 1 && /\.zip$/i.test(only.path)) {
    if (only.file.size > ARCHIVE_LIMITS.zipBytes) {
      throw new PackRefused('zip-too-large', { bytes: only.file.size, most: ARCHIVE_LIMITS.zipBytes });
    }
    return unzipPack(new Uint8Array(await only.file.arrayBuffer()));
  }
  if (files.length > ARCHIVE_LIMITS.entries) {
    throw new PackRefused('too-many-files', { files: files.length, most: ARCHIVE_LIMITS.entries });
  }
  for (const { path, file } of files) {
    refuseStray(path);
    if (isPackFile(path) && file.size > ARCHIVE_LIMITS.fileBytes) {
      throw new PackRefused('file-too-large', { file: path, bytes: file.size });
    }
  }
  return Promise.all(
    files.map(async ({ path, file }): Promise<Brought> => {
      const bytes = isPackFile(path) ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      return { path, bytes };
    }),
  );
}
