import { readFileSync } from 'node:fs';
import type { ConfigSchema, SettingSpec } from './config-schema.ts';
import { variablePrefix } from './config-schema.ts';
import type { Faults } from './fault.ts';
import { isObject, readJson } from './read-json.ts';

/** Where the settings of plugins come from. What the environment says goes before what the file says. */
export interface PluginSettings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A JSON file of settings by plugin and name: `{"chat-message": {"webhookUrl": "…"}}`. */
  readonly file?: string | undefined;
}

/** The settings of one plugin, checked, and those texts among them that nobody may see. */
export interface PluginConfig {
  readonly config: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/** What the file says, by plugin; empty without a file. A file that cannot be used is a fault of each plugin enabled. */
export async function readSettingsFile(
  file: string | undefined,
  plugins: readonly string[],
  faults: Faults,
): Promise<Readonly<Record<string, unknown>>> {
  if (file === undefined) return {};
  const read = await readJson(file);
  const reason = 'reason' in read ? read.reason : 'expected one object by plugin';
  if ('value' in read && isObject(read.value)) return read.value;
  for (const plugin of plugins) faults.add('PLUGIN_CONFIG_INVALID', { plugin, setting: file, reason }, 'config');
  return {};
}

/**
 * Puts the settings of a plugin together and checks them: all problems at once, each under the name by which it is set,
 * never with its value. Undefined when there are any.
 */
export function pluginConfig(
  plugin: string,
  plugins: readonly string[],
  { settings, check }: ConfigSchema,
  environment: PluginSettings['environment'],
  inFile: unknown,
  faults: Faults,
): PluginConfig | undefined {
  const before = faults.details.length;
  const tell = (setting: string, reason: string, name = setting): void =>
    faults.add('PLUGIN_CONFIG_INVALID', { plugin, setting, reason }, `config/${name}`);
  const config: Record<string, unknown> = {};
  if (isObject(inFile)) Object.assign(config, structuredClone(inFile));
  else if (inFile !== undefined) tell(`"${plugin}" in the file of settings`, 'expected an object of settings by name');
  for (const setting of settings) {
    const text = textOf(setting, environment, tell);
    if (text !== undefined) config[setting.name] = valueOf(setting.type, text);
  }
  for (const variable of strangers(plugin, plugins, settings, environment)) {
    const known = settings.map((setting) => setting.variable).join(', ');
    tell(variable, `there is no such setting${known === '' ? '' : `; there are ${known}`}`);
  }
  for (const { path, reason } of check(config)) {
    const [, name = '', ...inside] = path.split('/');
    const spec = settings.find((setting) => setting.name === name);
    const said = spec === undefined ? `setting "${name}"` : [spec.variable, ...inside].join('/');
    tell(said, reason, path.slice(1));
  }
  if (faults.details.length > before) return undefined;
  const secrets = settings.filter(({ secret }) => secret).flatMap(({ name }) => textsIn(config[name]));
  return { config: frozen(config), secrets };
}

/** A secret may also be in a file of its own, as containers give them: `<VARIABLE>_FILE`. */
function textOf(
  { variable, secret, name }: SettingSpec,
  environment: PluginSettings['environment'],
  tell: (setting: string, reason: string, name: string) => void,
): string | undefined {
  const text = environment[variable]?.trim() ?? '';
  const file = secret ? (environment[`${variable}_FILE`]?.trim() ?? '') : '';
  if (file === '') return text === '' ? undefined : text;
  if (text !== '') tell(`${variable}_FILE`, `${variable} is set, too; take one of them`, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    tell(`${variable}_FILE`, `the file cannot be read (${(error as NodeJS.ErrnoException).code})`, name);
    return undefined;
  }
}

/** A text of the environment as its type has it; one that does not fit stays a text, and the schema refuses it. */
function valueOf(type: string, text: string): unknown {
  if (type === 'string') return text;
  if (type === 'boolean') return /^(?:1|true)$/.test(text) || (!/^(?:0|false)$/.test(text) && text);
  if (type === 'integer' || type === 'number') return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
  if (type === 'array' && !text.startsWith('[')) return text.split(',').map((part) => part.trim());
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Variables that begin as this plugin's do, but not as those of a plugin with a longer name, and that it does not know. */
function strangers(
  plugin: string,
  plugins: readonly string[],
  settings: readonly SettingSpec[],
  environment: PluginSettings['environment'],
): string[] {
  const prefix = variablePrefix(plugin);
  const longer = plugins.map(variablePrefix).filter((other) => other !== prefix && other.startsWith(prefix));
  const known = settings.flatMap(({ variable, secret }) => (secret ? [variable, `${variable}_FILE`] : [variable]));
  return Object.keys(environment).filter(
    (variable) =>
      variable.startsWith(prefix) && !known.includes(variable) && !longer.some((other) => variable.startsWith(other)),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
