import { seesFromOutside } from '../policies/index.ts';

/** What a command answers about the request it changed. */
interface Changed {
  readonly uuid: string;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly status: string | null;
  readonly stage: string | null;
  readonly flags: readonly string[];
  readonly states: readonly string[];
  readonly ended: boolean;
  readonly hash: string;
  readonly updatedAt: string;
}

/** The changed request as the person may see it: from outside neither status, flags and states nor what decided. */
export interface WireChange extends Omit<Changed, 'hash'> {
  /** Hash of the effective workflow that it is pinned to. */
  readonly workflow: string | null;
}

/** A command's answer as JSON, for the person who gave the command. */
export function presentChange(changed: Changed, person: { readonly kind: 'staff' | 'client' }): WireChange {
  const { uuid, number, type, subject, version, stage, ended, updatedAt } = changed;
  const inner = seesFromOutside(person)
    ? { status: null, flags: [], states: [], workflow: null }
    : { status: changed.status, flags: changed.flags, states: changed.states, workflow: changed.hash };
  return { uuid, number, type, subject, version, stage, ended, updatedAt, ...inner };
}
