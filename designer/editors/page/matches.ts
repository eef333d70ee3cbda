/** True when every word that is typed stands in the title or the id. */
export function matches(wish: string, title: string, id: string): boolean {
  const text = `${title} ${id}`.toLowerCase();
  return wish
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
