/** Russian, Ukrainian, Belarusian, Kazakh and Serbian letters, then the Latin ones that Unicode does not decompose. */
const PAIRS = [
  'а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f',
  'х kh, ц ts, ч ch, ш sh, щ shch, ъ , ы y, ь , э e, ю yu, я ya',
  'і i, ї yi, є ye, ґ g, ў u',
  'ә a, ғ g, қ q, ң n, ө o, ұ u, ү u, һ h',
  'ђ dj, ј j, љ lj, њ nj, ћ c, џ dz',
  'ß ss, æ ae, œ oe, ø o, ł l, đ d, ð d, þ th, ı i',
].join(', ');

const LETTERS = new Map(PAIRS.split(', ').map((pair) => [pair[0] ?? '', pair.slice(2)]));

/** The text in lower case, with Cyrillic and undecomposable Latin letters written in plain Latin ones; the rest stays. */
export function transliterate(text: string): string {
  let latin = '';
  for (const letter of text.toLowerCase().normalize('NFC')) latin += LETTERS.get(letter) ?? letter;
  return latin;
}
