/** Cyrillic letters that look like Latin ones on plates and nameplates. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('авекмнорстух').map((letter, at) => [letter, 'abekmhopctyx'[at] ?? letter]),
);

/** Forms of companies that people leave out when they look for one. */
const FORMS = /^(?:ооо|оао|зао|пао|ао|ип|тоо|чоп|гуп|муп|фгуп|llc|ltd|inc|jsc)$/;
const LONGEST = 100;

/**
 * A number of a machine or plate as it is looked for: small letters and digits only, letters that look alike in both
 * alphabets as one: `А 123-вс 77` and `A123BC77` are the same.
 */
export function numberKey(number: string): string {
  const letters = number.normalize('NFKC').toLowerCase();
  return Array.from(letters)
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => ALIKE[letter] ?? letter)
    .join('')
    .slice(0, LONGEST);
}

/** A name as it is sorted and looked for from its beginning: words in small letters, without the form of the company. */
export function nameKey(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words.length > 1 && FORMS.test(words[0] ?? '') ? words.slice(1) : words;
  // Cut by letters, not in the middle of one.
  return Array.from(rest.join(' ')).slice(0, LONGEST).join('');
}
