import { all, type FieldDefinition, type Title } from '../../language/index.ts';
import { mayTouchDocuments } from '../../policies/index.ts';
import { contractViews, countPeople } from '../../store/bindings/index.ts';
import { documentCounts } from '../../store/documents/index.ts';
import { lockRequest } from '../../store/requests/index.ts';
import { dayOf } from '../../store/requests/day-of.ts';
import { workTotals } from '../../store/works/index.ts';
import { policyActor, readActing } from '../acting.ts';
import { changeLocked, readInForce } from '../change-request.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import type { LockedRequest } from '../locked-request.ts';
import { refuseSeen } from '../refuse.ts';
import { pricesInForce } from '../works/prices-in-force.ts';
import { bindingWork, type WantedAnew } from './binding-work.ts';

export interface PreviewBinding extends WantedAnew {
  readonly expectedVersion?: number | undefined;
}

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** What would come of binding a request anew. What stays as it is is null. */
export interface BindingPreview {
  /** Names of companies. */
  readonly client: Change<string | null> | null;
  /** Numbers of contracts. */
  readonly contract: Change<string | null> | null;
  /** By which rules it goes on: those of all, or what a company has otherwise. */
  readonly rules: Change<Title> | null;
  /** In which status it stands. */
  readonly status: Change<Title | null> | null;
  /** Fields that are filled in and that the new rules do not know. */
  readonly fields: readonly { readonly id: string; readonly title: Title }[];
  /** Where new works get their prices; for who sees prices. */
  readonly priceList: Change<Title | null> | null;
  /** Lines of works that keep the prices they have. The sums are for who sees prices. */
  readonly works: {
    readonly lines: number;
    readonly amounts: readonly { readonly currency: string; readonly amount: number }[] | null;
  };
  /** People of the former company who can log in and do not see it any more. */
  readonly people: number;
  /** Documents that still name the former company; null for who may not read them. */
  readonly documents: { readonly drafts: number; readonly issued: number } | null;
}

/** Carries the answer out of a transaction that leaves nothing behind. */
class TakenBack extends Error {
  readonly preview: BindingPreview;

  constructor(preview: BindingPreview) {
    super('nothing of it was meant to stay');
    this.preview = preview;
  }
}

/**
 * Tells what binding a request anew would change: it is done, looked at and taken back, so that it is refused for the same
 * reasons. For colleagues. Fails as `bindRequest` does.
 */
export async function previewBinding(
  ctx: CommandContext,
  actor: ActorRef,
  input: PreviewBinding,
): Promise<BindingPreview> {
  const inForce = await readInForce(ctx);
  const work = await bindingWork(ctx, input);
  try {
    return await ctx.store.transaction(async (tx): Promise<never> => {
      const person = await readActing(tx, actor, ctx.now());
      const seen: { was?: LockedRequest; before?: Standing } = {};
      await changeLocked(ctx, tx, person, input, inForce, async (locked) => {
        if (locked.sight.outside) {
          const message = 'only staff give a request to another company';
          refuseSeen(locked, [{ rule: 'right', path: '', message }], 'BINDING_REFUSED');
        }
        Object.assign(seen, { was: locked, before: await standingOf(locked) });
        return work(locked);
      });
      const { was, before } = seen as Required<typeof seen>;
      const row = await lockRequest(tx, was.row.uuid, was.now);
      if (row === undefined) throw new Error(`request ${was.row.number} is gone while it is locked`);
      const workflow = await ctx.catalog.workflow(tx, row.effectiveHash);
      const after = await standingOf({ ...was, row, workflow });
      throw new TakenBack(await previewOf(was, before, after));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.preview;
    throw error;
  }
}

interface Standing {
  readonly client: { readonly id: number | null; readonly name: string | null };
  readonly contract: string | null;
  readonly rules: Title;
  readonly status: Title | null;
  readonly fields: readonly FieldDefinition[];
  readonly priceList: Title | null;
}

/** What the answer compares, as it is at this instant of the transaction. */
async function standingOf({ tx, row, workflow, release, now }: LockedRequest): Promise<Standing> {
  const day = dayOf(now);
  const { effective } = workflow;
  const overlays = all(release.pack, 'workflow-overlay').map(({ definition }) => definition);
  const overlay = overlays.find(({ id }) => id === effective.workflow.overlay);
  const status = effective.statuses.statuses.find(({ id }) => id === row.status);
  const [contract] = row.contractId === null ? [] : await contractViews(tx, 'k.id = ?', [row.contractId], day);
  const prices = await pricesInForce({ tx, row }, release, day);
  return {
    client: { id: row.clientId, name: row.client?.name ?? null },
    contract: contract?.number ?? null,
    rules: overlay?.title ?? effective.workflow.title,
    status: status?.title ?? null,
    fields: effective.fields,
    priceList: prices?.list.title ?? null,
  };
}

async function previewOf(was: LockedRequest, before: Standing, after: Standing): Promise<BindingPreview> {
  const { tx, row, sight, actor, release, may } = was;
  const seesPrices = may('see-prices');
  const known = new Set(after.fields.map(({ id }) => id));
  const lost = before.fields.filter(
    ({ id }) => !known.has(id) && !sight.hides.has(id) && (row.fields[id] ?? null) !== null,
  );
  const totals = await workTotals(tx, row.id);
  const isOther = before.client.id !== after.client.id;
  const policy = { assignee: row.assignee?.uuid ?? null, team: row.teamCode, clientId: row.clientId };
  const readsPapers = mayTouchDocuments(release.roles, policyActor(actor), 'read', policy);
  return {
    client: isOther ? { from: before.client.name, to: after.client.name } : null,
    contract: changed(before.contract, after.contract),
    rules: changed(before.rules, after.rules),
    status: changed(before.status, after.status),
    fields: lost.map(({ id, title }) => ({ id, title })),
    priceList: seesPrices ? changed(before.priceList, after.priceList) : null,
    works: {
      lines: totals.reduce((sum, { count }) => sum + count, 0),
      amounts: seesPrices ? totals.map(({ currency, total }) => ({ currency, amount: total })) : null,
    },
    people: isOther ? await countPeople(tx, before.client.id) : 0,
    documents: readsPapers ? (isOther ? await documentCounts(tx, row.id) : { drafts: 0, issued: 0 }) : null,
  };
}

function changed<T>(from: T, to: T): Change<T> | null {
  return JSON.stringify(from) === JSON.stringify(to) ? null : { from, to };
}
