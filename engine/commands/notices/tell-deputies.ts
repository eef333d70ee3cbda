import { type Addressee, findDeputies } from '../../store/notices/index.ts';
import type { CommandContext } from '../context.ts';
import { sayInAll } from './locales.ts';
import type { Telling } from './tell-people.ts';

/**
 * The same for who stands in now for one of those who are told, and is not told himself: `sayTo` gives what this deputy
 * hears in the place of the absent person, as far as he may, or null. The words say for whom he hears it.
 */
export async function tellDeputies(
  ctx: CommandContext,
  tellings: readonly Telling[],
  sayTo: (deputy: Addressee, absent: Addressee) => Telling | null,
): Promise<Telling[]> {
  const told = new Map(tellings.map(({ person }) => [person.id, person]));
  const deputies = await findDeputies(ctx.store.read, [...told.keys()], ctx.now().getTime());
  return deputies.flatMap((deputy): Telling[] => {
    if (told.has(deputy.id)) return [];
    for (const { id } of deputy.standsFor) {
      const absent = told.get(id);
      const telling = absent === undefined ? null : sayTo(deputy, absent);
      if (absent !== undefined && telling !== null) return [forAbsent(telling, absent.name)];
    }
    return [];
  });
}

function forAbsent(telling: Telling, absent: string): Telling {
  const { subject, body } = telling;
  return {
    ...telling,
    subject: sayInAll('deputy-subject', { subject, absent }),
    body: sayInAll('deputy-body', { body, absent }),
  };
}
