export type { Config } from './config.ts';
export { demoByDefault } from './demo-by-default.ts';
export { isLoopback } from './loopback.ts';
export { readConfig } from './read-config.ts';
export { sayDatabase } from './say-database.ts';
export { SETTINGS, type Setting } from './settings.ts';
