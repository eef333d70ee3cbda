import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Client } from '../../ui/api/index.ts';
import { useApi, useMe } from '../../ui/api/use-api.ts';
import type { Sender } from '../sending/sender.ts';
import { useSender } from '../sending/use-send.ts';
import { browserStore } from './kept-store.ts';
import { Outbox, type Outgoing } from './outbox.ts';
import { postWork } from './post-work.ts';

/** What was sent is not shown as kept for longer than this, when it cannot be read anew. */
const PATIENCE_MS = 4000;

const outboxes = new WeakMap<Sender, Outbox>();

/** What keeps photos, signatures, ticks, steps, stays, parts and time until they are sent. The first who asks for it sends what is left from before. */
export function useOutbox(): Outbox {
  const sender = useSender();
  const api = useApi();
  const { uuid } = useMe();
  const queries = useQueryClient();
  return outboxes.get(sender) ?? start(sender, api, uuid, queries);
}

/** What is kept and not sent yet. */
export function useOutgoing(): readonly Outgoing[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, () => outbox.items);
}

/** What is kept under a name. */
export function useKept(name: string): Outgoing | undefined {
  return useOutgoing().find(({ thing }) => thing.name === name);
}

function start(sender: Sender, api: Client, person: string, queries: QueryClient): Outbox {
  const outbox = new Outbox({
    store: browserStore(),
    sender,
    person,
    post: (work, how) => postWork(api, work, how),
    sent: ({ number }) => {
      const reading = queries.invalidateQueries({ queryKey: [`request ${number}`] });
      return Promise.race([reading, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    },
  });
  outboxes.set(sender, outbox);
  void outbox.resume();
  return outbox;
}
