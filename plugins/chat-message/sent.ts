/** What is remembered of a message that was posted, under `sent/` and the key of its delivery. */
export interface Sent {
  readonly number: string;
  readonly text: string;
}

export const SENT = 'sent/';
