/** Loaded by mocha before the tests: fast-check takes the seed of the clock unless it is told another. */
import { configureGlobal } from 'fast-check';
import { SEED } from './seed.ts';

configureGlobal({ seed: SEED });
