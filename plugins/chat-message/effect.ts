import type { Delivery, Door, EffectHook, Facts, FactValue, Outcome } from '../../engine/extend/index.ts';
import type { Config } from './config.ts';
import { SENT, type Sent } from './sent.ts';

/** What an action says: `{ "type": "chat-message", "params": { "text": "Ready", "fields": ["address"] } }`. */
interface Params {
  readonly text: string;
  readonly fields?: readonly string[];
}

/** What is frozen when the step is taken: later changes of the request do not change the message. */
interface Payload {
  readonly text: string;
  readonly number: string;
  readonly subject: string;
  readonly fields: Readonly<Record<string, FactValue>>;
}

export function chatMessage({ config, words }: Door<Config>): EffectHook<Params> {
  return {
    type: 'chat-message',
    class: 'effect',
    params: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 500 },
        fields: { type: 'array', maxItems: 10, items: { $ref: 'common.schema.json#/$defs/id' } },
      },
    },
    references: ({ fields = [] }) => fields.map((id, index) => ({ kind: 'field', id, path: `/fields/${index}` })),
    draft: (params, facts) => ({ type: 'chat-message', subject: null, payload: { ...payloadOf(params, facts) } }),
    async deliver(delivery: Delivery, { fetch, records, signal }): Promise<Outcome> {
      const name = SENT + delivery.key;
      if ((await records.get(name)) !== undefined) return { done: true, note: 'it had been posted before' };
      const payload = delivery.payload as Payload;
      const text = messageOf(payload, { config, words });
      const response = await fetch(config.webhookUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
        signal,
      });
      // Unread, it would hold its connection.
      await response.body?.cancel();
      if (!response.ok) return refusal(response);
      await records.set(name, { number: payload.number, text } satisfies Sent);
      return { done: true, note: `the chat answered ${response.status}` };
    },
  };
}

function payloadOf({ text, fields = [] }: Params, facts: Facts): Payload {
  const { number, subject } = facts.request;
  return { text, number, subject, fields: Object.fromEntries(fields.map((id) => [id, facts.fields[id] ?? null])) };
}

function messageOf({ fields, ...payload }: Payload, { config, words }: Pick<Door<Config>, 'config' | 'words'>): string {
  const { language } = config;
  const lines = Object.entries(fields).map(([name, value]) =>
    words.say(language, 'field', { name, value: value === null ? words.say(language, 'empty') : String(value) }),
  );
  return [words.say(language, 'message', payload), ...lines].join('\n');
}

/** Too many at once, and faults of the chat itself, pass; anything else needs a person. */
function refusal({ status, headers }: Response): Outcome {
  const error = `the chat answered ${status}`;
  if (status !== 429 && status < 500) return { done: false, retry: false, error };
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return { done: false, retry: true, error, ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}) };
}
