import { readFileSync } from 'node:fs';
import type { Detail } from '../errors.ts';
import { SETTINGS, type Setting, type SettingName, type ValueOf } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Get = <N extends SettingName>(name: N) => ValueOf<N> | null;

export interface Read {
  /** What a setting says; its own default where it is not set; null without one, and where it is wrong. */
  readonly get: Get;
  readonly problems: Detail[];
}

/** Variables of ours that are not the server's: of the tests, the benchmarks and the launcher. */
const ELSEWHERE = ['REGLAMENT_DATA', 'REGLAMENT_SEED'];

/** Reads each setting by itself. */
export function readSettings(environment: Environment): Read {
  const problems: Detail[] = [...slips(environment)];
  const values = new Map<string, unknown>();
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    const given = textOf(environment, name, setting, problems) ?? setting.otherwise;
    if (given === null) continue;
    const value = setting.kind.read(given);
    if (value !== undefined) values.set(name, value);
    else {
      const message = `${name}: expected ${setting.kind.expects}, got ${came(given, setting)}`;
      problems.push({ rule: setting.kind.rule, path: name, message });
    }
  }
  return { get: (name) => (values.get(name) ?? null) as never, problems };
}

/** Why a secret was refused is told without any part of it. */
function came(given: string, { secret, kind }: Setting): string {
  if (secret !== true) return JSON.stringify(given);
  return kind.hint?.(given) ?? `${given.length} characters that are not one (a secret is not repeated)`;
}

function textOf(environment: Environment, name: string, { secret }: Setting, problems: Detail[]): string | undefined {
  const given = environment[name]?.trim() || undefined;
  if (secret !== true) return given;
  const file = environment[`${name}_FILE`]?.trim() || undefined;
  if (file === undefined) return given;
  if (given !== undefined) {
    problems.push({ rule: 'twice', path: name, message: `${name}: give it or ${name}_FILE, not both` });
    return undefined;
  }
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text !== '') return text;
    problems.push({ rule: 'file', path: `${name}_FILE`, message: `${name}_FILE: the file "${file}" is empty` });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `${name}_FILE: expected a file that this process can read, got "${file}" (${code})`;
    problems.push({ rule: 'file', path: `${name}_FILE`, message });
  }
  return undefined;
}

/** What is meant for us by its name and means nothing: a setting that was misspelt would otherwise do nothing silently. */
function slips(environment: Environment): Detail[] {
  const names = Object.keys(environment);
  const ours = names.filter((name) => /^REGLAMENT_/i.test(name) && !(name in SETTINGS) && !ELSEWHERE.includes(name));
  const files = names
    .filter((name) => name.endsWith('_FILE'))
    .filter((name) => {
      const setting: Setting | undefined = (SETTINGS as Record<string, Setting>)[name.slice(0, -'_FILE'.length)];
      return setting !== undefined && setting.secret !== true;
    });
  return [
    ...ours.map((name) => {
      const plain = name.replace(/^REGLAMENT_/i, '').toUpperCase();
      const meant = plain in SETTINGS ? plain : `REGLAMENT_${plain}` in SETTINGS ? `REGLAMENT_${plain}` : undefined;
      const remedy = meant === undefined ? 'leave it out' : `did you mean ${meant}?`;
      return { rule: 'unknown-setting', path: name, message: `${name}: there is no such setting; ${remedy}` };
    }),
    ...files.map((name) => ({
      rule: 'unknown-setting',
      path: name,
      message: `${name}: only secrets can be given as files; set ${name.slice(0, -'_FILE'.length)} itself`,
    })),
  ];
}
