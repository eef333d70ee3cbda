import { type Instance, type InstanceView } from '../run/index.ts';

/** What a command answers about the request it changed. Instants are ISO texts in UTC. */
export interface RequestView extends InstanceView {
  readonly uuid: string;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  /** The effective workflow it is pinned to. */
  readonly hash: string;
  readonly updatedAt: string;
}

/** What lies in the store's `envelope` column: the instance and what people see of it. */
export interface Envelope {
  readonly instance: Instance;
  readonly states: readonly string[];
}
