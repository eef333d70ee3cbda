/** A text of a stranger inside a message: one line, at most 60 characters. */
export function quote(text: string, marks = true): string {
  const clipped = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return marks ? JSON.stringify(clipped) : clipped;
}
