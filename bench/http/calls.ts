import { randomUUID } from 'node:crypto';

/** What the load consists of. */
export const KINDS = ['create', 'transition', 'read', 'page', 'echo'] as const;
export type CallKind = (typeof KINDS)[number];

/** What a load generator is told. */
export interface LoadOrder {
  readonly url: string;
  readonly token: string;
  readonly kind: CallKind;
  /** Uuids; each chain has one of its own. */
  readonly requests: readonly string[];
  readonly concurrency: number;
  readonly milliseconds: number;
}

export interface WireCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** One call of a kind, as a program would make it: every write with a key of its own. */
export function callOf(kind: CallKind, request: string): WireCall {
  const headers = { 'idempotency-key': randomUUID() };
  switch (kind) {
    case 'create': {
      const body = { type: 'work', subject: 'bench', fields: { amount: 5 } };
      return { method: 'POST', path: '/api/v1/requests', body, headers, status: 201 };
    }
    case 'transition':
      return {
        method: 'POST',
        path: `/api/v1/requests/${request}/events`,
        body: { event: 'next' },
        headers,
        status: 200,
      };
    case 'read':
      return { method: 'GET', path: `/api/v1/requests/${request}`, status: 200 };
    case 'page':
      return { method: 'GET', path: '/api/v1/requests?limit=50', status: 200 };
    case 'echo':
      return { method: 'POST', path: '/', body: { event: 'next' }, headers, status: 200 };
  }
}
