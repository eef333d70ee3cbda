import { getDocumentProxy } from 'unpdf';
import type { Renderer } from '../../../print-forms/render/index.ts';
import type { FormSample, ShippedForm } from '../../support/shipped-form.ts';

interface ReadPaper {
  readonly pages: readonly string[];
  readonly text: string;
  /** Fonts that are named but not inside. */
  readonly fonts: readonly string[];
}

/** A sample on paper, read back as a reader of PDF reads it. */
export async function paperOf(
  renderer: Renderer,
  form: ShippedForm,
  { data, language }: Pick<FormSample, 'data' | 'language'>,
): Promise<ReadPaper> {
  const { pdf } = await renderer.render({
    form,
    data,
    language,
    pictures: {},
    madeAt: '2026-11-30T12:00:00Z',
    verify: { url: 'https://service.example/verify/Q7K2M9XD4T6PW3RB' },
  });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(words.join('').replaceAll(/[\s\u00a0]+/g, ' '));
  }
  await document.loadingTask.destroy();
  return { pages, text: pages.join(' '), fonts: fontsOutside(pdf) };
}

/** Font descriptors without a font file in them. */
function fontsOutside(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString('latin1');
  const descriptors = source.match(/<<[^<>]*\/Type \/FontDescriptor[^<>]*>>/g) ?? ['no font at all'];
  return descriptors.filter((one) => !/\/FontFile[23]? /.test(one));
}
