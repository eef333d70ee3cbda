import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTemplate, type ParsedTemplate } from '../../print-forms/template/index.ts';

const FORMS = fileURLToPath(new URL('../../print-forms/', import.meta.url));

type Words = Readonly<Record<string, string>>;

export interface FormSample {
  readonly id: string;
  readonly language: 'en' | 'ru';
  readonly data: Readonly<Record<string, unknown>>;
}

interface FormTest {
  readonly sample: string;
  readonly text?: readonly string[];
  readonly not?: readonly string[];
  readonly pages?: { readonly min?: number; readonly max?: number };
}

/** A shipped print form, joined from its folder as a pack takes it. */
export interface ShippedForm {
  readonly id: string;
  readonly title: { readonly en: string; readonly ru: string };
  readonly languages: readonly ('en' | 'ru')[];
  readonly strings?: Readonly<Partial<Record<'en' | 'ru', Words>>>;
  readonly data: { readonly schema: Readonly<Record<string, unknown>> };
  readonly document?: {
    readonly type: string;
    readonly series?: string;
    readonly restart?: string;
    readonly strict?: boolean;
    readonly requisites?: readonly { readonly path: string }[];
    readonly signers?: readonly { readonly role: string }[];
  };
  readonly money?: { readonly vat?: 'included' | 'added' | 'none'; readonly rounding?: 'line' | 'rate-group' };
  readonly inputs?: readonly { readonly id: string }[];
  readonly page: object;
  readonly tests: readonly FormTest[];
  readonly template: string;
  readonly style: string;
  readonly partials: Words;
  readonly samples: readonly FormSample[];
}

/** The names of all shipped forms. */
export function shippedFormNames(): string[] {
  return readdirSync(FORMS).filter((name) => existsSync(join(FORMS, name, 'form.json')));
}

/** Reads a shipped form. */
export function shippedForm(name: string): ShippedForm {
  const folder = join(FORMS, name);
  const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  const listed = (part: string): string[] => (existsSync(join(folder, part)) ? readdirSync(join(folder, part)) : []);
  const partials = listed('partials').map((file) => [file.replace(/\.hbs$/, ''), text('partials', file)]);
  return {
    ...(JSON.parse(text('form.json')) as ShippedForm),
    template: text('template.hbs'),
    style: text('style.css'),
    partials: Object.fromEntries(partials) as Words,
    samples: listed('samples').map((file) => JSON.parse(text('samples', file)) as FormSample),
  };
}

/** The template of a form and its parts, read. Fails when one has errors. */
export function parsedForm({ template, partials }: Pick<ShippedForm, 'template' | 'partials'>): {
  readonly template: ParsedTemplate;
  readonly partials: Readonly<Record<string, ParsedTemplate>>;
} {
  const read = (source: string): ParsedTemplate => {
    const { template: parsed, problems } = parseTemplate(source);
    if (!parsed)
      throw new Error(problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
    return parsed;
  };
  const parts = Object.entries(partials).map(([name, source]) => [name, read(source)]);
  return { template: read(template), partials: Object.fromEntries(parts) as Record<string, ParsedTemplate> };
}
