const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** The colour of a status as its definition says it; grey for one that says none, or something that is no colour. */
export function statusColour(colour: unknown): string {
  return typeof colour === 'string' && COLOUR.test(colour) ? colour : '#8b949e';
}
