/** A title of what was typed: only the languages that have one. */
export function titleOf({ en, ru }: { readonly en: string; readonly ru: string }): { en?: string; ru?: string } {
  return { ...(en.trim() === '' ? {} : { en: en.trim() }), ...(ru.trim() === '' ? {} : { ru: ru.trim() }) };
}
