import { createHmac } from 'node:crypto';

export interface Signed {
  readonly id: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** `v1=<hex>` of HMAC-SHA256 over `id.timestamp.body`, once for each secret, separated by commas. */
export function sign(secrets: readonly string[], { id, timestamp, body }: Signed): string {
  return secrets
    .map((secret) => `v1=${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('hex')}`)
    .join(',');
}
