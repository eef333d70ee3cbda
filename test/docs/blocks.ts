/** A JSON block of a document that says which file, or which part of a file, it shows. */
export interface Block {
  readonly file: string;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly value: unknown;
}

/** Stands in a block for what is shown elsewhere: as a key, or as the last item of a list. */
export const REST = '…';

const BLOCK = /^<!-- (\S+\.json)(?: (\/\S+))? -->\n```json\n([\s\S]*?)\n```$/gm;

/** The blocks of a document; a block without a mark is not among them. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(BLOCK)].map(([, file = '', pointer = '', json = '']) => ({
    file,
    pointer,
    value: JSON.parse(json),
  }));
}

/**
 * Where a block says something else than the file, as JSON pointers; empty when it shows the file as it is. `shown` gets
 * the pointer of every plain value that the block shows.
 */
export function differences(block: unknown, file: unknown, pointer: string, shown: Set<string>): string[] {
  if (block === REST) return [];
  if (Array.isArray(block) && Array.isArray(file)) {
    const open = block.at(-1) === REST;
    const items = open ? block.slice(0, -1) : block;
    if (open ? items.length >= file.length : items.length !== file.length) return [pointer];
    return items.flatMap((item, index) => differences(item, file[index], `${pointer}/${index}`, shown));
  }
  if (isObject(block) && isObject(file)) {
    const { [REST]: rest, ...parts } = block;
    const keys = Object.keys(parts);
    const hidden = Object.keys(file).filter((key) => !keys.includes(key));
    const wrong = (rest === undefined) === hidden.length > 0 ? [`${pointer} (${hidden.join(', ')})`] : [];
    return [...wrong, ...keys.flatMap((key) => differences(parts[key], file[key], `${pointer}/${key}`, shown))];
  }
  shown.add(pointer);
  return block === file ? [] : [pointer];
}

/** The pointers of all plain values below a value. */
export function leavesOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${pointer}/${key}`));
}

/** The value at a JSON pointer; undefined when there is none. Keys of definitions need no escapes. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, key) => (isObject(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
      value,
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
