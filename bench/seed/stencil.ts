/** What stands in the holes of a text: uuids by the ones they replace, instants moved on, the subject. */
export interface Filling {
  readonly uuids: ReadonlyMap<string, string>;
  /** Milliseconds. */
  readonly shift: number;
  readonly subject: string;
}

type Part = string | { readonly uuid: string } | { readonly at: number } | { readonly hole: 'subject' };

const HOLES = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** A JSON text with holes where it names people, parts of the request or instants. Cut once, filled a million times. */
export class Stencil {
  readonly #parts: readonly Part[];

  /** `subject` is cut out as well, where it stands as a whole value. */
  constructor(text: string, subject: string) {
    const parts: Part[] = [];
    const quoted = `"subject":${JSON.stringify(subject)}`;
    text.split(quoted).forEach((piece, index) => {
      if (index > 0) parts.push('"subject":', { hole: 'subject' });
      let from = 0;
      for (const match of piece.matchAll(HOLES)) {
        parts.push(piece.slice(from, match.index));
        parts.push(match[0].endsWith('Z') ? { at: Date.parse(match[0]) } : { uuid: match[0] });
        from = match.index + match[0].length;
      }
      parts.push(piece.slice(from));
    });
    this.#parts = parts;
  }

  filled({ uuids, shift, subject }: Filling): string {
    let text = '';
    for (const part of this.#parts) {
      if (typeof part === 'string') text += part;
      else if ('hole' in part) text += JSON.stringify(subject);
      else if ('uuid' in part) text += uuids.get(part.uuid) ?? part.uuid;
      else text += new Date(part.at + shift).toISOString();
    }
    return text;
  }
}
