import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { builtinKinds } from '../../engine/language/kind-set.ts';
import { KIND_SCHEMAS, SHARED_SCHEMAS } from '../../engine/language/kinds.ts';
import { PART_SCHEMAS } from '../../engine/language/overlay/set-part.ts';
import overlay from '../../engine/language/schema/workflow-overlay.schema.json' with { type: 'json' };
import { AJV_OPTIONS } from '../../engine/language/validate/ajv-options.ts';

/** Every schema that the language asks for by name: kinds, branches of an overlay's operations, values that these set. */
const REFERENCES: readonly string[] = [
  ...Object.values(KIND_SCHEMAS).map(({ $id }) => $id),
  ...overlay.$defs.operation.oneOf.map(({ $ref }) => overlay.$id + $ref),
  ...Object.values(PART_SCHEMAS.setState),
  ...Object.values(PART_SCHEMAS.setTransition),
];

/** A module that has the validator of each schema that is known beforehand, and interprets the others. */
interface Modules {
  readonly kindSet: string;
  readonly interpreted: string;
}

/**
 * Code that stands in the place of `engine/language/validate/compiled.ts` where none may be generated. `modules` are the
 * addresses from which it imports. The options are those of the server, so both say the same.
 */
export function ownSchemasCode({ kindSet, interpreted }: Modules): string {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, esm: true } });
  ajv.addSchema([...SHARED_SCHEMAS, ...Object.values(KIND_SCHEMAS)]);
  const brought = broughtSchemas();
  for (const { schema, name } of brought) ajv.addSchema(schema, name);
  const names = [...new Set([...REFERENCES, ...brought.map(({ name }) => name)])];
  const exported = Object.fromEntries(names.map((name, index) => [`own${index}`, name]));
  const entries = names.map((name, index) => `[${JSON.stringify(name)}, toldBy(own${index})]`);
  const kinds = brought.map(({ map, type, name }) => {
    return `[kinds.${map}.get(${JSON.stringify(type)}).params, OWN.get(${JSON.stringify(name)})]`;
  });
  return `${importing(standaloneCode.default(ajv, exported))}
import { builtinKinds as kinds } from ${JSON.stringify(kindSet)};
import { interpreted } from ${JSON.stringify(interpreted)};
const toldBy = (validate) => (value) => (validate(value) ? [] : (validate.errors ?? []));
const OWN = new Map([${entries.join(',')}]);
const BROUGHT = new WeakMap([${kinds.join(',')}]);
export function ownValidator(reference) {
  const validator = OWN.get(reference);
  if (validator === undefined) throw new Error('there is no schema ' + reference);
  return validator;
}
export function broughtValidator(schema) {
  const known = BROUGHT.get(schema);
  if (known !== undefined) return known;
  const validator = interpreted(schema);
  BROUGHT.set(schema, validator);
  return validator;
}
`;
}

/** The schemas of parameters that come with the engine's own kinds; they have no name of their own. */
function broughtSchemas() {
  const { actions, items } = builtinKinds;
  const own = [...actions.values()].map(({ type, params }) => ({ map: 'actions', type, params }));
  const ofItems = [...items.values()].map(({ type, params }) => ({ map: 'items', type, params }));
  return [...own, ...ofItems].flatMap(({ map, type, params }) =>
    params === undefined ? [] : [{ map, type, schema: params, name: `${map}-${type}` }],
  );
}

const REQUIRED = /require\("([^"]+)"\)\.default/g;

/** Ajv's helpers come by `require`, which no browser has. Of a CommonJS module some bundlers give the default at once. */
function importing(code: string): string {
  const helpers = new Set([...code.matchAll(REQUIRED)].map(([, name]) => name ?? ''));
  const names = new Map([...helpers].map((name, index) => [name, `helper${index}`]));
  const imports = [...names].map(([name, local]) => `import ${local} from ${JSON.stringify(`${name}.js`)};`);
  const used = code.replaceAll(REQUIRED, (_, name: string) => `(${names.get(name)}.default ?? ${names.get(name)})`);
  return [...imports, used].join('\n');
}
