/** The row that typed letters mean: the next one whose words begin so, going round; -1 when there is none. */
export function typeAhead(labels: readonly string[], from: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  if (wanted === '' || labels.length === 0) return -1;
  // One letter goes on to the next row; a longer word may still mean this one.
  const first = wanted.length === 1 ? from + 1 : from;
  for (let step = 0; step < labels.length; step += 1) {
    const index = (first + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted) === true) return index;
  }
  return -1;
}

/** The rows in which all the words are found, in their order. */
export function rowsWith(texts: readonly string[], wanted: string): number[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return texts.flatMap((text, index) => {
    const lower = text.toLocaleLowerCase();
    return words.every((word) => lower.includes(word)) ? [index] : [];
  });
}
