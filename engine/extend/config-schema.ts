import { join } from 'node:path';
import type { Faults } from './fault.ts';
import { isObject, readJson } from './read-json.ts';
import { type Check, checkOf } from './schema-problems.ts';

/** One setting of a plugin as its schema describes it. */
export interface SettingSpec {
  readonly name: string;
  /** What it is called in the environment: `PLUGIN_CHAT_MESSAGE_WEBHOOK_URL`. */
  readonly variable: string;
  readonly type: string;
  readonly secret: boolean;
}

export interface ConfigSchema {
  readonly settings: readonly SettingSpec[];
  /** Fills in defaults. */
  readonly check: Check;
}

const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];

/** How every setting of a plugin begins in the environment. */
export function variablePrefix(plugin: string): string {
  return `PLUGIN_${plugin.replaceAll('-', '_').toUpperCase()}_`;
}

/** Reads `config.schema.json`; a plugin without settings has none. Undefined when it is told already what is wrong. */
export async function readConfigSchema(
  plugin: string,
  folder: string,
  faults: Faults,
): Promise<ConfigSchema | undefined> {
  const tell = (reason: string, where = ''): void =>
    faults.add('PLUGIN_CONFIG_SCHEMA_INVALID', { plugin, reason }, `config.schema.json${where}`);
  const read = await readJson(join(folder, 'config.schema.json'));
  if ('reason' in read && !read.missing) {
    tell(read.reason);
    return undefined;
  }
  const schema = 'value' in read ? read.value : { type: 'object', properties: {} };
  if (!isObject(schema) || schema['type'] !== 'object' || !isObject(schema['properties'])) {
    tell('expected {"type": "object", "properties": {…}}');
    return undefined;
  }
  const told = faults.details.length;
  const settings = Object.entries(schema['properties']).map(([name, property]): SettingSpec => {
    const where = `/properties/${name}`;
    const { type, writeOnly = false, default: otherwise } = isObject(property) ? property : {};
    if (!NAME.test(name)) tell(`setting "${name}": expected a name like webhookUrl`, where);
    if (!TYPES.includes(String(type))) tell(`setting "${name}": expected one type of ${TYPES.join(', ')}`, where);
    if (writeOnly === true && otherwise !== undefined) tell(`setting "${name}" is a secret and has a default`, where);
    const variable = variablePrefix(plugin) + name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    return { name, variable, type: String(type), secret: writeOnly === true };
  });
  for (const [variable, all] of Map.groupBy(settings, (setting) => setting.variable)) {
    if (all.length > 1) tell(`${all.map(({ name }) => name).join(' and ')} would both be ${variable}`);
  }
  try {
    // The address of a schema would be taken at the second reading, and a misspelt setting would be silently nothing.
    const { $id: _, ...rest } = schema;
    const check = checkOf({ ...rest, additionalProperties: false }, { settings: true });
    return faults.details.length === told ? { settings, check } : undefined;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
