import type { ReglamentError } from '../../../errors.ts';
import type { BatchRow, Gap, ItemRequest, ItemRow } from '../../../store/batches/index.ts';
import { readActorsWhere } from '../../../store/read-actor.ts';
import type { CommandContext } from '../../context.ts';
import { batchScene } from './batch-scene.ts';
import { checkGroup } from './check-group.ts';

/** Why an item was refused, with the places where that is mended. */
export async function checkAgain(
  ctx: CommandContext,
  batch: BatchRow,
  item: ItemRow,
  requests: readonly ItemRequest[],
  error: ReglamentError,
): Promise<readonly Gap[]> {
  const { code, message, details } = error;
  if (code === 'DOCUMENT_REFUSED') {
    const found = await gapsNow(ctx, batch, item, requests);
    if (found.length > 0) return found;
  }
  if (details.length === 0) return [{ rule: code, path: '', message, place: null }];
  return details.map(({ rule, path, message: said, params }) => {
    const request = requests.find(({ number }) => rule.endsWith(`:${number}`));
    const place = request === undefined ? null : ({ kind: 'request', id: request.uuid, path: '' } as const);
    return { rule, path, message: said, ...(params === undefined ? {} : { params: kept(params) }), place };
  });
}

async function gapsNow(
  ctx: CommandContext,
  { form, day, language, input: { seller, inputs }, startedBy }: BatchRow,
  { clientId, contractId, currency }: ItemRow,
  requests: readonly ItemRequest[],
): Promise<readonly Gap[]> {
  const [person] = await readActorsWhere(ctx.store.read, 'p.id = ?', [startedBy], ctx.now().getTime());
  if (person === undefined) return [];
  const { scene } = await batchScene(ctx, person, { form, day, language, seller: seller ?? undefined, inputs });
  const requestIds = requests.map(({ requestId }) => requestId);
  return (await checkGroup(scene, { clientId, contractId, currency, requestIds })).gaps;
}

function kept(params: NonNullable<ReglamentError['params']>): NonNullable<Gap['params']> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? null]));
}
