type Node = Readonly<Record<string, unknown>>;

/** The part of a schema that holds a keyword. */
export interface Place {
  /** Undefined when the location leads nowhere. */
  readonly schema: Node | undefined;
  /** The part judges the names of properties, not a value. */
  readonly inNames: boolean;
}

/** Below these, a step is a name that the author chose. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/**
 * Follows the location of a keyword, such as `#/properties/to/$ref/pattern`, to the part of the schema that holds the
 * keyword. `known` are the schemas that `$ref` may name by their `$id`.
 */
export function placeIn(root: object, location: string, known: readonly { readonly $id: string }[]): Place {
  let file: object = root;
  let node: unknown = root;
  let inNames = false;
  let isName = false;
  for (const step of pointerSteps(location).slice(0, -1)) {
    const reference = (node as Node | undefined)?.['$ref'];
    if (step === '$ref' && !isName && typeof reference === 'string') {
      const [id, pointer = ''] = reference.split('#');
      if (id !== '') file = known.find(({ $id }) => $id === id) ?? {};
      node = valueAt(file, pointerSteps(pointer));
      continue;
    }
    inNames ||= step === 'propertyNames' && !isName;
    isName = !isName && MAPS.has(step);
    node = valueAt(node, [step]);
  }
  return { schema: typeof node === 'object' && node !== null ? (node as Node) : undefined, inNames };
}

/** The steps of a JSON pointer as it stands in an address: after `#`, with characters escaped twice. */
export function pointerSteps(location: string): string[] {
  const steps = location.replace(/^#/, '').split('/').slice(1);
  return steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What these steps lead to inside a value, or undefined. */
export function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined;
    return (at as Node)[step];
  }, value);
}
