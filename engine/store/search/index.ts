export { findByKeys, type Keys } from './find-by-keys.ts';
export { findByWords } from './find-by-words.ts';
export { rebuildWords } from './rebuild-words.ts';
export { wordsOf } from './words.ts';
export { addWords, changeWords, SEEN, seenWords, textsOf } from './write-words.ts';
