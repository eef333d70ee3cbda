/** A folder on the person's machine, as far as browsers give one. */
export interface Folder {
  readonly name: string;
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<Folder>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FolderFile>;
}

export interface FolderFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

type Picker = (options: { readonly mode: 'readwrite' }) => Promise<Folder>;

/** Asks for a folder to write into; null where the browser cannot. */
export function folderPicker(): (() => Promise<Folder>) | null {
  const { showDirectoryPicker } = window as { showDirectoryPicker?: Picker };
  return showDirectoryPicker === undefined ? null : () => showDirectoryPicker({ mode: 'readwrite' });
}

/** Writes the files into the folder; one that holds the same text already is left untouched. Returns how many it wrote. */
export async function writeFolder(folder: Folder, files: ReadonlyMap<string, string>): Promise<number> {
  let written = 0;
  for (const [path, text] of files) {
    const steps = path.split('/');
    const name = steps.pop() ?? path;
    let inner = folder;
    for (const step of steps) inner = await inner.getDirectoryHandle(step, { create: true });
    const file = await inner.getFileHandle(name, { create: true });
    if ((await (await file.getFile()).text()) === text) continue;
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
    written += 1;
  }
  return written;
}
