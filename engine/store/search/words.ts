const LONGEST = 32;
const SHORTEST = 2;
/** Of one text; whoever pastes a book does not fill the index. */
const MOST_WORDS = 1000;

/** Endings of Russian nouns, adjectives and verbs, the longest first, so that «датчика» and «датчики» are one word. */
const ENDINGS =
  /(?:иями|ями|ами|ией|иям|ием|иях|ого|ому|ыми|ими|ете|ите|ешь|ишь|ется|ится|ются|ятся|лась|лось|лись|лся|ать|ять|ить|еть|ала|ало|али|ила|ило|или|ела|ело|ели|ают|яют|уют|ют|ут|ат|ят|ет|ит|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ев|ов|ам|ям|ом|ем|ах|ях|ии|ия|ию|ью|ья|ье|а|е|и|о|у|ы|ь|ю|я|й)$/u;
const LEAST_STEM = 4;

/** Words as they are kept and searched: small letters, ё as е, Russian endings and the English plural off, no doubles. */
export function wordsOf(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (found.size >= MOST_WORDS) break;
    const stem = stemOf(word);
    if (Array.from(stem).length >= SHORTEST) found.add(stem);
  }
  return [...found];
}

function stemOf(word: string): string {
  const cut = Array.from(word).slice(0, LONGEST).join('');
  if (/[а-я]/u.test(cut)) {
    const stem = cut.replace(ENDINGS, '');
    return stem.length >= LEAST_STEM ? stem : cut;
  }
  return cut.length > LEAST_STEM && /[a-z]s$/.test(cut) && !cut.endsWith('ss') ? cut.slice(0, -1) : cut;
}
