const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{N}._ -]*$/u;

/**
 * Why `file` cannot be the path of a file in a pack, or null when it can. Packs are written to disk again, so a path
 * must stay inside its folder on every system: plain segments joined by `/`.
 */
export function fileNameFault(file: string): string | null {
  if (file.length > 200) return `has ${file.length} characters; at most 200 are allowed`;
  const odd = file.split('/').find((segment) => !SEGMENT.test(segment) || /[. ]$/.test(segment));
  return odd === undefined ? null : 'is no plain path inside a folder';
}
