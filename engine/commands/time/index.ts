/** Time that people spend on requests. */
export { type AddTime, addTime, type TimedView } from './add-time.ts';
export { type ChangeTime, changeTime, removeTime } from './change-time.ts';
