/** What a browser keeps for a page; a full one refuses to keep more. */
export function memoryStorage({ full = false }: { readonly full?: boolean } = {}) {
  const kept = new Map<string, string>();
  return {
    get length(): number {
      return kept.size;
    },
    key: (at: number): string | null => [...kept.keys()][at] ?? null,
    getItem: (name: string): string | null => kept.get(name) ?? null,
    setItem(name: string, value: string): void {
      if (full) throw new Error('QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string): void => void kept.delete(name),
  };
}
