import type { Store, Tx } from '../store.ts';

/** Numbers taken from the counter at once; those left over when the process ends are lost, which request numbers may be. */
const BLOCK = 100;

interface Block {
  next: number;
  end: number;
  /** The block that is being taken, so that many callers at once take one. */
  refill: Promise<void> | undefined;
}

const blocks = new WeakMap<Store, Block>();

/**
 * The next number of a request: unique across all processes on the database, rising within one, with gaps. Opens a
 * transaction of its own now and then: call it before the request's transaction, never inside.
 */
export async function takeNumber(store: Store): Promise<number> {
  const block = blocks.get(store) ?? { next: 1, end: 1, refill: undefined };
  blocks.set(store, block);
  while (block.next >= block.end) {
    block.refill ??= refill(store, block).finally(() => {
      block.refill = undefined;
    });
    await block.refill;
  }
  return block.next++;
}

/**
 * The next number inside a transaction that is open already. Where a new block would be needed, it takes this one number
 * from the counter in that very transaction: it is lost or kept with it.
 */
export async function takeNumberInside(store: Store, tx: Tx): Promise<number> {
  const block = blocks.get(store);
  return block !== undefined && block.next < block.end ? block.next++ : advance(tx, 1);
}

async function advance(tx: Tx, by: number): Promise<number> {
  await tx.run("UPDATE counter SET value = value + ? WHERE name = 'request'", [by]);
  const [row] = await tx.all<{ value: number }>("SELECT value FROM counter WHERE name = 'request'");
  if (!row) throw new Error('the counter "request" is missing');
  return row.value;
}

async function refill(store: Store, block: Block): Promise<void> {
  const last = await store.transaction((tx) => advance(tx, BLOCK));
  block.next = last - BLOCK + 1;
  block.end = last + 1;
}
