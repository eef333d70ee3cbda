export { type PoolFigures, poolFigures } from './pool-figures.ts';
export { type QueueFigures, queueFigures } from './queue-figures.ts';
export { schemaState } from './schema-state.ts';
