/**
 * A sentence of the checks in English and in Russian. `{a}` stands for anything and is the same on both sides; on the
 * Russian side `{a:say}` is put into Russian in turn, `{a:low}` too and begins small, `{a:of}` is a thing in the genitive
 * and `{a:is}` in the nominative.
 */
export type Phrase = readonly [english: string, russian: string];
