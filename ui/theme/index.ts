/** How the front ends look. */
export { statusColour } from './status-colour.ts';
export { Theme } from './Theme.tsx';
