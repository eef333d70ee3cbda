import { builtinKinds, type KindSet, type Pack, type Problem, all } from '../../engine/language/index.ts';

/** What a plugin's action may well name: these faults say that nothing does. */
const NAMED_NOWHERE: ReadonlySet<string> = new Set(['definition-unused', 'checklist-never-started']);

/**
 * The problems without those that a plugin's action may disprove. The browser does not know what such an action names;
 * the server does, and tells before anything is published.
 */
export function withoutForeignNames(problems: readonly Problem[], pack: Pack | null, kinds: KindSet): Problem[] {
  const foreign = [...kinds.actions.keys()].filter((type) => !builtinKinds.actions.has(type));
  if (pack === null || foreign.length === 0) return [...problems];
  const words = new Set<string>();
  for (const { definition } of [...all(pack, 'workflow'), ...all(pack, 'workflow-overlay')])
    gather(definition, new Set(foreign), words);
  return problems.filter(({ rule, message }) => {
    if (!NAMED_NOWHERE.has(rule)) return true;
    const named = [...message.matchAll(/"([^"]*)"/g)].map(([, id = '']) => id);
    return !named.some((id) => words.has(id));
  });
}

/** All texts inside the parameters of actions of these types. */
function gather(value: unknown, types: ReadonlySet<string>, into: Set<string>, inside = false): void {
  if (typeof value === 'string' && inside) into.add(value);
  if (value === null || typeof value !== 'object') return;
  const { type, params } = value as { readonly type?: unknown; readonly params?: unknown };
  if (typeof type === 'string' && types.has(type)) gather(params, types, into, true);
  for (const inner of Object.values(value)) gather(inner, types, into, inside);
}
