import {
  type DocumentLanguage,
  parseTemplate,
  renderTemplate,
  TemplateFault,
} from '../../print-forms/template/index.ts';

interface Filling {
  readonly data: Readonly<Record<string, unknown>>;
  readonly language: DocumentLanguage;
  readonly strings?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> | undefined;
}

/**
 * A plain text of the template language of print forms, such as the letter that a document goes out with: tags are left
 * out, and what the data tell comes as it is. Fails with TextFault, which tells the place.
 */
export function fillText(source: string, { data, language, strings }: Filling): string {
  const { template, problems } = parseTemplate(source);
  const [first] = problems;
  if (template === undefined) throw new TextFault(`${first?.line}:${first?.column} ${first?.message}`);
  try {
    const html = renderTemplate(template, { data, language, strings: strings ?? {} });
    return html.replaceAll(/<[^>]*>/g, '').replaceAll(ENTITY, (entity, name: string) => characterOf(name) ?? entity);
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault)) throw thrown;
    throw new TextFault(thrown.message, { cause: thrown });
  }
}

/** Why a text cannot be made. */
export class TextFault extends Error {
  override readonly name = 'TextFault';
}

const ENTITY = /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,6});/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
