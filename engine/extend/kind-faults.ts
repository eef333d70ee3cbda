import { checkAgainst } from '../language/schema-check.ts';

/** Hooks come from code that nothing has checked: what the types promise is proved here once. Null: nothing is wrong. */
type Unproved = Readonly<Record<string, unknown>>;

const TYPE = /^[a-z][a-z0-9-]{0,63}$/;
const FACTS = ['text', 'number', 'boolean', 'instant', 'date', 'choice', 'list'];
const LIMITS = ['options', 'min', 'max', 'unit', 'maxLength', 'place', 'fresh'];

export function actionFault(kind: unknown): string | null {
  const { type, class: group, params, references, draft, run, rules } = (kind ?? {}) as Unproved;
  const fault = typeFault(type) ?? schemaFault(params);
  if (fault !== null) return fault;
  if (typeof references !== 'function') return 'references must be a function';
  if (group === 'effect') return typeof draft === 'function' ? null : 'draft must be a function';
  if (group !== 'change') return 'class must be "effect" or "change"';
  if (rules !== undefined && typeof rules !== 'function') return 'rules must be a function';
  return typeof run === 'function' ? null : 'run must be a function';
}

/** What the engine itself queues: whoever took one of these over would get links and secrets of others. */
const RESERVED: readonly unknown[] = ['announce', 'mail', 'webhook'];

export function effectFault(kind: unknown): string | null {
  const { type, deliver, timeoutMs } = (kind ?? {}) as Unproved;
  if (RESERVED.includes(type)) return `"${String(type)}" is delivered by the engine itself`;
  if (typeof deliver !== 'function') return 'deliver must be a function';
  if (timeoutMs === undefined) return null;
  const isTime = typeof timeoutMs === 'number' && timeoutMs >= 1 && timeoutMs <= 600_000;
  return isTime ? null : 'timeoutMs must be a number from 1 to 600000';
}

export function itemFault(kind: unknown): string | null {
  const { type, holds, fact, limits, params, problem } = (kind ?? {}) as Unproved;
  const fault = typeFault(type) ?? (params === undefined ? null : schemaFault(params));
  if (fault !== null) return fault;
  if (holds !== 'value' && holds !== 'picture') return 'holds must be "value" or "picture"';
  if (!FACTS.includes(String(fact))) return `fact must be one of ${FACTS.join(', ')}`;
  if (!Array.isArray(limits) || !limits.every((limit) => LIMITS.includes(String(limit)))) {
    return `limits must be a list of ${LIMITS.join(', ')}`;
  }
  return typeof problem === 'function' ? null : 'problem must be a function';
}

function typeFault(type: unknown): string | null {
  if (typeof type === 'string' && TYPE.test(type) && type !== 'constructor') return null;
  return 'its type must be small letters, digits and hyphens';
}

/** By the very validator that checks definitions. */
function schemaFault(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null) return 'params must be a JSON Schema';
  try {
    checkAgainst(schema, {}, { file: '', path: '' });
    return null;
  } catch (error) {
    return `params is no schema that can be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}
