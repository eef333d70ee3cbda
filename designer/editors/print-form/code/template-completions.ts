import { HELPERS } from '../../../../print-forms/template/index.ts';
import { SchemaShape } from '../../../../print-forms/template/check/schema-shape.ts';
import { aboutHelper } from './helper-at.ts';
import { type Path, pathOf, type Scope, scopeAt } from './scope-at.ts';

export interface TemplateOption {
  readonly label: string;
  /** What is inserted, when it is not the label. */
  readonly text?: string;
  readonly detail?: string;
  readonly info?: string;
  readonly kind: 'field' | 'helper' | 'block' | 'part' | 'word';
}

export interface TemplateCompletion {
  readonly from: number;
  readonly options: readonly TemplateOption[];
}

export interface TemplateSource {
  readonly schema: unknown;
  readonly partials: readonly string[];
  /** Keys of the words of the form. */
  readonly words: readonly string[];
  /** Roles of who signs. */
  readonly signers: readonly string[];
  readonly language: 'en' | 'ru';
}

/** What may stand at a place of a template: fields that are known there, helpers, parts, words. Null outside of a place for data. */
export function templateCompletions(text: string, position: number, source: TemplateSource): TemplateCompletion | null {
  const before = text.slice(0, position);
  const begin = before.lastIndexOf('{{');
  const open = before.slice(begin + 2).replace(/^[{~&]+/, '');
  if (begin === -1 || open.includes('}}') || open.startsWith('!')) return null;
  const quoted = /\b(t|sign)\s+["']([\w-]*)$/.exec(open);
  if (quoted !== null) {
    const [, helper, typed = ''] = quoted;
    return options(position, typed, (helper === 't' ? source.words : source.signers).map(ofKind('word')));
  }
  if (isInQuotes(open)) return null;
  const part = /^>\s*([\w-]*)$/.exec(open);
  if (part !== null) return options(position, part[1] ?? '', source.partials.map(ofKind('part')));
  const block = /^#\s*([\w-]*)$/.exec(open);
  if (block !== null) return options(position, block[1] ?? '', helpers(source.language, 'block'));
  if (open.startsWith('/')) return null;
  const [typed = ''] = /[@\w./[\]-]*$/.exec(open) ?? [];
  const scope = scopeAt(before.slice(0, begin));
  const stem = typed.slice(0, Math.max(typed.lastIndexOf('.'), typed.lastIndexOf('/')) + 1);
  const fields = fieldsAt(scope, stem, source);
  const isFirst = /^\s*$|\(\s*$/.test(open.slice(0, open.length - typed.length));
  const all = stem === '' && isFirst ? [...fields, ...helpers(source.language, 'helper')] : fields;
  return options(position, typed.slice(stem.length), all);
}

function options(position: number, typed: string, all: readonly TemplateOption[]): TemplateCompletion | null {
  return all.length === 0 ? null : { from: position - typed.length, options: all };
}

function ofKind(kind: TemplateOption['kind']): (label: string) => TemplateOption {
  return (label) => ({ label, kind });
}

function helpers(language: 'en' | 'ru', wanted: 'block' | 'helper'): TemplateOption[] {
  return HELPERS.filter(({ signature }) => signature.startsWith('#') === (wanted === 'block')).map((helper) => ({
    label: helper.name,
    detail: helper.signature.replace(/^#?\S+\s?/, ''),
    info: aboutHelper(helper, language),
    kind: wanted,
  }));
}

function fieldsAt(scope: Scope, stem: string, { schema }: TemplateSource): TemplateOption[] {
  const shape = new SchemaShape(schema);
  const base = stem === '../' || stem.endsWith('/') ? stem : stem.replace(/\.$/, '');
  const path: Path = base === '' ? scope.here : pathOf(base, scope);
  const own = path === undefined ? [] : namesAt(shape, path);
  if (stem !== '') return own;
  const given = [...scope.names.keys()].map(ofKind('field'));
  const around = scope.outer === undefined ? [] : [{ label: '../', kind: 'field' } satisfies TemplateOption];
  return [...given, ...own, ...around];
}

function namesAt(shape: SchemaShape, path: readonly string[]): TemplateOption[] {
  let lies = shape.root;
  for (const name of path) {
    const next = shape.step(lies, name);
    if (next === undefined) return [];
    lies = next;
  }
  return [...new Set(shape.names(lies))].map((label): TemplateOption => {
    const field = shape.step(lies, label);
    const types =
      field === undefined ? [] : [...shape.types(field)].filter((type) => type !== 'null' && type !== 'any');
    const told = field?.schemas.map((each) => each['description'] ?? each['title']).find((each) => each !== undefined);
    return {
      label,
      kind: 'field',
      ...(types.length === 0 ? {} : { detail: types.join(', ') }),
      ...(typeof told === 'string' ? { info: told } : {}),
    };
  });
}

function isInQuotes(open: string): boolean {
  return (open.match(/"/g) ?? []).length % 2 === 1;
}
