import { RenderFault } from '../render-fault.ts';

const DATES = /\/(CreationDate|ModDate) \(D:(\d{14})([+-]\d\d'\d\d'|Z)\)/g;
const PAGES = /\/Type \/Pages\b[^>]*?\/Count (\d+)/g;

/** How many pages a PDF of the browser has: the largest count of its tree of pages. */
export function pagesOf(pdf: Uint8Array): number {
  return Math.max(0, ...[...latin(pdf).matchAll(PAGES)].map(([, count]) => Number(count)));
}

/** The PDF with the instant that it is to name instead of when the browser wrote it; all other bytes stay where they are. */
export function withInstant(pdf: Uint8Array, madeAt: string): Uint8Array {
  const instant = new Date(madeAt);
  if (Number.isNaN(instant.getTime())) throw new RenderFault('RENDER_REFUSED', `"${madeAt}" is no instant`);
  const digits = instant.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const fixed = Buffer.from(pdf);
  for (const match of latin(pdf).matchAll(DATES)) {
    const [, name = '', , zone = ''] = match;
    const at = match.index + `/${name} (D:`.length;
    fixed.write(digits, at, 'latin1');
    if (zone !== 'Z') fixed.write("+00'00'", at + digits.length, 'latin1');
  }
  return fixed;
}

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
}
