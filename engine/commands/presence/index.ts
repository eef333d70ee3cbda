/** Being on site. */
export type { GivenPosition } from './position.ts';
export { type StartStay, startStay, type StayingView } from './start-stay.ts';
export { type StopStay, stopStay } from './stop-stay.ts';
