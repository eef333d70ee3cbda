export { type Search, search, type SearchFound } from './search.ts';
