/** Under which key the queue is kept that a person was in last. */
export const LAST_VIEW = 'view';
