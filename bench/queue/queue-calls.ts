import type { CommandContext } from '../../engine/commands/index.ts';
import { getJournal, getOffers, getRequest, listViews, pageView, search } from '../../engine/queries/index.ts';
import { hintCalls } from './hint-calls.ts';

/** Asks once and gives the number of rows. */
export type Call = () => Promise<number>;

/**
 * What the desk asks of a database all day: pages of queues in every order, the list with counters, searches, a request,
 * hints for calls.
 */
export async function callsOfDesk(ctx: CommandContext): Promise<Record<string, Call>> {
  const { read } = ctx.store;
  const who = async (role: string): Promise<{ person: string }> => {
    const rows = await read.all<{ uuid: string }>(
      "SELECT uuid FROM person WHERE kind <> 'system' AND roles LIKE ? ORDER BY id DESC LIMIT 1",
      [`%"${role}"%`],
    );
    return { person: rows[0]?.uuid ?? '' };
  };
  const [manager, engineer, contact] = [
    await who('service-manager'),
    await who('field-engineer'),
    await who('client-contact'),
  ];
  const [machine] = await read.all<{ plate: string }>('SELECT plate FROM equipment ORDER BY id DESC LIMIT 1');
  const [client] = await read.all<{ code: string }>('SELECT code FROM client ORDER BY id DESC LIMIT 1');
  const [request] = await read.all<{ number: string }>('SELECT number FROM request ORDER BY id DESC LIMIT 1');
  const page =
    (input: Parameters<typeof pageView>[2], as = manager): Call =>
    async () =>
      (await pageView(ctx, as, { limit: 50, ...input })).items.length;
  const find =
    (q: string, as = manager): Call =>
    async () =>
      (await search(ctx, as, { q, limit: 20 })).requests.length;
  const opened =
    (ask: (key: string) => Promise<unknown>): Call =>
    async () => {
      await ask(request?.number ?? '');
      return 1;
    };
  return {
    'by hand: 51 of a status by id': async () =>
      (
        await read.all(
          `SELECT r.id, r.uuid, r.number, r.subject, r.status, r.priority, r.created_at FROM request r
           WHERE r.status = 'line-2' AND r.is_open = 1 AND r.id < 9007199254740991 ORDER BY r.id DESC LIMIT 51`,
        )
      ).length,
    'queue of a line, longest waiting first': page({ view: 'line-2' }),
    'queue of a line, by due time': page({ view: 'line-2', sort: 'due' }),
    'queue of a line, by priority': page({ view: 'line-2', sort: 'priority' }),
    'queue of a line, of one client': page({ view: 'line-2', filter: { client: [client?.code ?? ''] } }),
    'all open, newest first': page({ view: 'all', filter: { open: true } }),
    'all open, by due time': page({ view: 'all', sort: 'due' }),
    'all open, last changed first': page({ view: 'all', sort: 'updated' }),
    overdue: page({ view: 'overdue' }),
    'everything, newest first': page({ view: 'all' }),
    'ended of one client': page({ view: 'all', filter: { open: false, client: [client?.code ?? ''] } }),
    'ended and urgent': page({ view: 'all', filter: { open: false, priority: ['urgent'] } }),
    'ended, a filter that nothing passes': page({ view: 'all', filter: { open: false, flag: ['line-1'] } }),
    'free visits of an engineer': page({ view: 'free-visits' }, engineer),
    'all of an engineer': page({ view: 'all' }, engineer),
    'all of a client': page({ view: 'all' }, contact),
    'views with counters': async () => (await listViews(ctx, manager)).length,
    'search: a common word': find('клиента'),
    'search: two common words': find('данные клиент'),
    'search: common words that never meet': find('антенна parts'),
    'search: a beginning': find('обор'),
    'search: a rare word': find('инв555555'),
    'search: a plate': find(machine?.plate ?? ''),
    'search: a number': find(request?.number ?? ''),
    'search: a common word, by an engineer': find('данные', engineer),
    'search: a common word, by a client': find('данные', contact),
    'a request, opened': opened((key) => getRequest(ctx, manager, key)),
    'a request: what may be done': opened((key) => getOffers(ctx, manager, key)),
    'a request: its journal': opened((key) => getJournal(ctx, manager, key)),
    ...(await hintCalls(ctx, await who('dispatcher'))),
  };
}
