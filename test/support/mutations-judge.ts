import { expect } from 'chai';
import {
  builtinKinds,
  checkPack,
  compile,
  type CompiledWorkflow,
  effectiveOf,
  type Pack,
  type Problem,
  readPack,
} from '../../engine/language/index.ts';
import { playScenarios } from '../../engine/commands/prove-pack.ts';
import { frozen } from './effective.ts';
import type { Dice } from './mutations-dice.ts';
import { playAtRandom } from './mutations-play.ts';

/** What became of a mutated pack. */
export type Verdict = 'unreadable' | 'refused' | 'runs';

/** Reads, checks and, if nothing is wrong with it, runs a pack; throws when anything else happens than the language says. */
export function judge(texts: ReadonlyMap<string, string>, dice: Dice): Verdict {
  const { pack, problems } = readPack(texts);
  expectLocated(problems, texts);
  if (pack === null) {
    expect(problems, 'what cannot be read says why').to.not.deep.equal([]);
    return 'unreadable';
  }
  // What is frozen cannot be altered: whoever tries fails.
  for (const map of Object.values(pack.byKind)) for (const located of map.values()) frozen(located);
  const found = checkPack(pack);
  expectLocated(found, texts);
  if (found.some(({ severity }) => severity === 'error')) return 'refused';
  run(pack, dice);
  return 'runs';
}

function run(pack: Pack, dice: Dice): void {
  for (const { requestType, client, resolved } of effectiveOf(pack)) {
    if ('problems' in resolved) throw new Error(`no effective workflow: ${JSON.stringify(resolved.problems)}`);
    const workflow: CompiledWorkflow = compile(frozen(resolved.effective), `${requestType}/${client ?? ''}`);
    playAtRandom(pack, workflow, client, dice);
  }
  // A scenario may be red; that it cannot be played is an error of the engine, or a rule that fails.
  playScenarios(pack, builtinKinds);
}

/** Every problem has its file, place, name, message and remedy; the place exists wherever the file can be read. */
function expectLocated(problems: readonly Problem[], texts: ReadonlyMap<string, string>): void {
  const values = new Map<string, { readonly value: unknown } | null>();
  for (const { file, path, rule, message, remedy, severity } of problems) {
    const told = `${file}${path} ${rule}: ${message}`;
    expect(['error', 'warning'], told).to.include(severity);
    expect(rule, told).to.match(/^[a-z][a-z-]*[a-z]$/);
    expect(message.length, told).to.be.within(5, 2000);
    expect(remedy.length, told).to.be.within(5, 2000);
    expect(path, told).to.match(/^(\/.*)?$/s);
    if (file !== '' && rule !== 'pack-missing') expect(texts.has(file), told).to.equal(true);
    const read = values.get(file) ?? parsed(texts.get(file));
    values.set(file, read);
    if (read !== null) expect(isPlace(read.value, path), `${told}: there is no such place`).to.equal(true);
  }
}

function parsed(text = ''): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return null;
  }
}

/** Whether the pointer leads to something in the value, or to something that its holder lacks. */
function isPlace(value: unknown, pointer: string): boolean {
  let place = value;
  const keys = pointer.split('/').slice(1);
  for (const key of keys.slice(0, -1).map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return false;
    place = (place as Record<string, unknown>)[key];
  }
  return keys.length === 0 || (typeof place === 'object' && place !== null);
}
