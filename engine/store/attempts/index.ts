export { type Attempt, type AttemptRow, attemptsOf, insertAttempts } from './attempts.ts';
