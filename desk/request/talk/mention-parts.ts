const MENTION = /@\[([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\]/g;

export type CommentPart = { readonly text: string } | { readonly person: string };

/** The text of a comment with the people it mentions taken out: `@[uuid]`. */
export function mentionParts(body: string): readonly CommentPart[] {
  const parts: CommentPart[] = [];
  let from = 0;
  for (const match of body.matchAll(MENTION)) {
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ person: (match[1] ?? '').toLowerCase() });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}
