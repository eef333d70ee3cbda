import type { Rollup } from 'vite';

/** The files that the first page needs at once, and those of the pieces that are kept besides. */
export function filesAtOnce(bundle: Rollup.OutputBundle, kept: RegExp): readonly string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const each of chunk.imports) add(each);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && (chunk.isEntry || kept.test(chunk.name))) add(file);
  }
  return [...found];
}
