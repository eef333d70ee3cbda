import type { Faults } from './fault.ts';
import type { FoundPlugin } from './manifest.ts';
import { inRange } from './semver.ts';

/**
 * The plugins that can register, in an order in which each comes after those it needs, and by id where that leaves a
 * choice. Told are: another engine needed, a plugin needed that is not there or of another version, needs in a circle.
 */
export function loadOrder(found: readonly FoundPlugin[], engine: string, faults: Faults): FoundPlugin[] {
  const byId = new Map(found.map((plugin) => [plugin.manifest.id, plugin]));
  for (const { manifest } of found) tellUnfit(manifest, byId, engine, faults);
  const waiting = new Map([...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const order: FoundPlugin[] = [];
  for (;;) {
    const next = [...waiting.values()].find((plugin) => needsOf(plugin).every((id) => !waiting.has(id)));
    if (next === undefined) break;
    waiting.delete(next.manifest.id);
    order.push(next);
  }
  for (const circle of circles(waiting)) {
    faults.add(
      'PLUGIN_REQUIRES_CYCLE',
      { plugin: circle[0] as string, circle: [...circle, circle[0]].join(' → ') },
      'plugin.json/requires/plugins',
    );
  }
  return [...order, ...waiting.values()];
}

function tellUnfit(
  { id, requires }: FoundPlugin['manifest'],
  byId: ReadonlyMap<string, FoundPlugin>,
  engine: string,
  faults: Faults,
): void {
  if (!inRange(engine, requires.engine)) {
    const params = { plugin: id, range: requires.engine, version: engine };
    faults.add('PLUGIN_ENGINE_UNFIT', params, 'plugin.json/requires/engine');
  }
  for (const [needs, range] of Object.entries(requires.plugins ?? {})) {
    const version = byId.get(needs)?.manifest.version;
    if (version !== undefined && inRange(version, range)) continue;
    const reason = version === undefined ? 'it is not enabled, or has a fault itself' : `version ${version} is enabled`;
    faults.add(
      'PLUGIN_REQUIRES_MISSING',
      { plugin: id, needs, range, reason },
      `plugin.json/requires/plugins/${needs}`,
    );
  }
}

const needsOf = ({ manifest }: FoundPlugin): string[] => Object.keys(manifest.requires.plugins ?? {});

/** Each circle once, from its smallest id. Every plugin here waits for another one of them. */
function circles(waiting: ReadonlyMap<string, FoundPlugin>): string[][] {
  const found = new Map<string, string[]>();
  for (const start of waiting.keys()) {
    const trail: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !trail.includes(at)) {
      trail.push(at);
      at = needsOf(waiting.get(at) as FoundPlugin).find((id) => waiting.has(id));
    }
    if (at === undefined) continue;
    const circle = trail.slice(trail.indexOf(at));
    const first = circle.indexOf(circle.toSorted()[0] as string);
    const turned = [...circle.slice(first), ...circle.slice(0, first)];
    found.set(turned.join(' '), turned);
  }
  return [...found.values()];
}
