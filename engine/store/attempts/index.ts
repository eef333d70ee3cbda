export { type Attempt, type AttemptRow, attemptsOf, insertAttempt } from './attempts.ts';
