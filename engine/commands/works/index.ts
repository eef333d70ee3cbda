/** Works and parts of requests. */
export { type AddWork, addWork, type WorkedView } from './add-work.ts';
export { type ChangeWork, changeWork, removeWork } from './change-work.ts';
