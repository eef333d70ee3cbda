const LONGEST = 200;

/**
 * The words of an activity as a title. Words longer than a title may be are cut and marked by their length and a checksum,
 * so that two long activities never share a title and the same activity always has the same one.
 */
export function activityTitle(words: string): string {
  // No definition may hold half a character or a NUL.
  const plain = words.toWellFormed().replaceAll('\0', '\uFFFD');
  if (plain.length <= LONGEST) return plain;
  const mark = ` … [${words.length}/${checksum(words)}]`;
  // A pair of UTF-16 units must not be cut in two.
  const cut = plain.slice(0, LONGEST - mark.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}${mark}`;
}

/** FNV-1a over UTF-16 units: short, and pure so that it runs in a browser as well. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
