import type { CommandContext } from '../../engine/commands/index.ts';
import { registrationHints } from '../../engine/queries/index.ts';

/** What whoever answers a call types, each as a call that gives the number of things found. */
export async function hintCalls(
  ctx: CommandContext,
  operator: { readonly person: string },
): Promise<Record<string, () => Promise<number>>> {
  const { read } = ctx.store;
  const [machine] = await read.all<{ plate: string; serial: string }>(
    'SELECT plate, serial FROM equipment ORDER BY id DESC LIMIT 1',
  );
  // Of the machines that requests name, the one that most of them name.
  const [busy] = await read.all<{ uuid: string }>(
    `SELECT uuid FROM equipment WHERE id = (SELECT equipment_id FROM request_object GROUP BY equipment_id
     ORDER BY COUNT(*) DESC LIMIT 1)`,
  );
  const [phone] = await read.all<{ digits: string }>('SELECT digits FROM person_phone ORDER BY person_id DESC LIMIT 1');
  const [client] = await read.all<{ name: string }>('SELECT name FROM client ORDER BY id DESC LIMIT 1');
  const hint =
    (input: Parameters<typeof registrationHints>[2]): (() => Promise<number>) =>
    async () => {
      const { clients, contacts, sites, equipment, of } = await registrationHints(ctx, operator, input);
      const ofChosen = of === null ? 0 : of.openRequests.length + of.lastVisits.length;
      return clients.length + contacts.length + sites.length + equipment.length + ofChosen;
    };
  return {
    'hints: a plate': hint({ q: machine?.plate ?? '' }),
    'hints: the beginning of a plate': hint({ q: machine?.plate.slice(0, 3) ?? '' }),
    'hints: a serial number': hint({ q: machine?.serial ?? '' }),
    'hints: a telephone': hint({ q: phone?.digits ?? '' }),
    'hints: the beginning of a telephone': hint({ q: phone?.digits.slice(0, 5) ?? '' }),
    'hints: a name': hint({ q: client?.name ?? '' }),
    'hints: a machine that is chosen, with its requests': hint({ equipment: busy?.uuid ?? '' }),
  };
}
