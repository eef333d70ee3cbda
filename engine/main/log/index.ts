export { type Censor, censorOf } from './censor.ts';
export { makeLog } from './make-log.ts';
export { secretsOf } from './secrets-of.ts';
