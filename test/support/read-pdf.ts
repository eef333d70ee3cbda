import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF, white space made single. */
export async function pagesOfText(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

export interface FontOfPdf {
  readonly name: string;
  readonly embedded: boolean;
}

/** Every font that a PDF uses, and whether it holds the font itself. */
export async function fontsOfPdf(pdf: Uint8Array): Promise<FontOfPdf[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const dicts = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);
  return dicts
    .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
    .map((dict) => ({
      name: String(dict.get(PDFName.of('FontName'))),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dict.has(PDFName.of(key))),
    }));
}

/** Width and height of the first page in whole millimetres. */
export async function sizeOfPdf(pdf: Uint8Array): Promise<[number, number]> {
  const { width, height } = (await PDFDocument.load(pdf, { updateMetadata: false })).getPage(0).getSize();
  return [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)];
}
