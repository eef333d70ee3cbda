import { ReglamentError } from '../../errors.ts';
import type { Title } from '../../language/index.ts';
import { attributeProblem } from '../../language/registers/index.ts';
import type { Refusal } from '../../run/index.ts';
import { insertTerm, readTerms, type Term, type TermKind, updateTerm } from '../../store/registers/index.ts';
import type { ActorRef, CommandContext } from '../context.ts';
import { refuseIf } from '../refuse.ts';
import { registering } from './registering.ts';

/** Adds a word to a dictionary. Its code is for ever. Fails with REGISTER_REFUSED and FORBIDDEN. */
export function createTerm(
  ctx: CommandContext,
  actor: ActorRef,
  { key, ...term }: Pick<Term, 'kind' | 'code' | 'title'> & { readonly key?: string | undefined },
): Promise<{ readonly version: number }> {
  return registering(ctx, actor, { route: 'term', key, body: term }, 'term', async ({ tx, note }) => {
    const known = await readTerms(tx, term.kind);
    const wrong = attributeProblem({ type: 'code', most: 64, required: true }, term.code);
    const taken = known.some(({ code }) => code === term.code);
    refuseIf(
      [
        ...(wrong === null ? [] : [{ ...wrong, path: '/code' }]),
        ...(taken ? [{ rule: 'code-taken', path: '/code', message: `the code "${term.code}" is taken` }] : []),
        ...titleRefusals(term.title),
      ],
      'REGISTER_REFUSED',
      { register: 'term' },
    );
    await insertTerm(tx, term);
    await note('term-created', 'term', `${term.kind}/${term.code}`);
    return { version: 1 };
  });
}

/** Calls a term otherwise, or retires it. Fails with REGISTER_NOT_FOUND, REGISTER_REFUSED, SNAPSHOT_STALE and FORBIDDEN. */
export function changeTerm(
  ctx: CommandContext,
  actor: ActorRef,
  input: {
    readonly kind: TermKind;
    readonly code: string;
    readonly version?: number | undefined;
    readonly title?: Title | undefined;
    readonly active?: boolean | undefined;
  },
): Promise<{ readonly version: number }> {
  const { kind, code, version } = input;
  return registering(ctx, actor, { route: 'term' }, 'term', async ({ tx, note }) => {
    const before = (await readTerms(tx, kind)).find((term) => term.code === code);
    if (before === undefined) throw new ReglamentError('REGISTER_NOT_FOUND', { register: kind, entry: code });
    const stale = new ReglamentError('SNAPSHOT_STALE', { actual: before.version, expected: version });
    if (version !== undefined && version !== before.version) throw stale;
    const wanted = { ...before, title: input.title ?? before.title, active: input.active ?? before.active };
    refuseIf(titleRefusals(wanted.title), 'REGISTER_REFUSED', { register: 'term' });
    if (!(await updateTerm(tx, wanted))) throw stale;
    await note('term-changed', 'term', `${kind}/${code}`);
    return { version: before.version + 1 };
  });
}

function titleRefusals(title: Title): Refusal[] {
  const said = Object.values(title).some((text) => text !== undefined && text.trim() !== '');
  return said ? [] : [{ rule: 'title-missing', path: '/title', message: 'a term has a title in some language' }];
}
