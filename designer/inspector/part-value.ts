import { isObject, type Json } from '../model/json.ts';
import type { WorkflowView } from '../model/workflow-view.ts';

/** A state or transition. */
export interface ElementKey {
  readonly type: 'state' | 'transition';
  readonly id: string;
}

/** What stands at a path such as `meta/status` of a config; undefined when nothing does. */
export function valueAt(config: unknown, path: string): Json | undefined {
  let value = config as Json | undefined;
  for (const step of path.split('/')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** The config of an element; undefined when the workflow has none such. */
export function configOf(view: WorkflowView, { type, id }: ElementKey): unknown {
  return type === 'state' ? view.stateById.get(id)?.config : view.transitionById.get(id)?.config;
}

/** What all elements have in common at a path; undefined when they differ. */
export function commonValue(configs: readonly unknown[], path: string): Json | undefined {
  const [first, ...rest] = configs.map((config) => valueAt(config, path) ?? null);
  const text = JSON.stringify(first);
  return rest.every((value) => JSON.stringify(value) === text) ? first : undefined;
}
