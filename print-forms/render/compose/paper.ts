import { BASE_STYLE, type DocumentLanguage } from '../../template/index.ts';
import { FONT_NAMES, fontFaces, type FontName, STAND_IN } from './fonts.ts';

/** One paper, ready to be printed. */
export interface Paper {
  readonly language: DocumentLanguage;
  readonly title: string;
  /** The style of the page and of the form, without fonts. */
  readonly style: string;
  readonly body: string;
  readonly fonts: readonly FontName[];
  /** The height of a page in millimetres. */
  readonly pageHeight: number;
  /** Its comments tell where everything is written, and links in the PDF are to tell it. */
  readonly places?: boolean | undefined;
}

/** Nothing loads but what stands in the document. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export const HEAD = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta charset="utf-8"><meta name="referrer" content="no-referrer">`;

/** The style of a paper: what holds for every form, then its page, then its own. */
export function joinedStyle(page: string, own: string): string {
  return [BASE_STYLE, page, own].join('\n');
}

/** The fonts that a paper needs: that of its page, those that its style names, and the one that stands in. */
export function fontsOf(page: FontName, style: string): FontName[] {
  const named = style.toLowerCase();
  return FONT_NAMES.filter((name) => name === page || name === STAND_IN || named.includes(name.toLowerCase()));
}

/** A paper as one HTML document that holds its fonts. */
export function asDocument({ language, title, style, body, fonts }: Paper): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const styles = `<style>${fonts.map(fontFaces).join('\n')}</style><style>${style}</style>`;
  return `<!doctype html><html lang="${language}"><head>${HEAD}<title>${escaped}</title>${styles}</head><body>${body}</body></html>`;
}
