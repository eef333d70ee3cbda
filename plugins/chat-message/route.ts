import type { PluginRoute } from '../../engine/extend/index.ts';
import { SENT, type Sent } from './sent.ts';

/** The messages posted last. */
export const deliveries: PluginRoute = {
  method: 'get',
  path: '/deliveries',
  summary: 'The messages that were posted last',
  access: { on: 'operation', may: 'read' },
  query: {
    type: 'object',
    additionalProperties: false,
    properties: { limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
  },
  async handle({ query }, { records }) {
    const limit = typeof query['limit'] === 'number' ? query['limit'] : 20;
    const latest = await records.latest(SENT, limit);
    return { deliveries: latest.map(({ value, at }) => ({ ...(value as Sent), at: at.toISOString() })) };
  },
};
