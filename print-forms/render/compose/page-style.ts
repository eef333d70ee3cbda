import type { DocumentLanguage } from '../../template/index.ts';
import { STAND_IN } from './fonts.ts';
import type { PageSettings } from './page-settings.ts';

const NUMBERED: Readonly<Record<DocumentLanguage, string>> = {
  en: '"Page " counter(page) " of " counter(pages)',
  ru: '"Страница " counter(page) " из " counter(pages)',
  kk: 'counter(pages) " беттің " counter(page) "-беті"',
};

/** What a code in the lower margin needs: 18 mm for it, and what office printers leave white below. */
const CODE_ROOM_MM = 25;

/** The style of the page itself: its size, margins, numbers and font. `code` is a picture for its lower left corner. */
export function pageStyle(settings: PageSettings, language: DocumentLanguage, code: string | undefined): string {
  const { width, height, margin, numbers, sizePt } = settings;
  const family = familyOf(settings);
  const bottom = code === undefined ? margin.bottom : Math.max(margin.bottom, CODE_ROOM_MM);
  const boxes: string[] = [];
  if (numbers !== 'none')
    boxes.push(`@${numbers}{content:${NUMBERED[language]};font:7.5pt ${family};color:#333;white-space:nowrap}`);
  if (code !== undefined) boxes.push(`@bottom-left{content:url("${code}");vertical-align:top;padding-top:1mm}`);
  return [
    `@page{size:${width}mm ${height}mm;margin:${margin.top}mm ${margin.right}mm ${bottom}mm ${margin.left}mm;${boxes.join('')}}`,
    `html{font:${sizePt}pt/1.25 ${family};color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact}`,
    'body{margin:0}',
  ].join('\n');
}

function familyOf({ font }: PageSettings): string {
  return [...new Set([font, STAND_IN])].map((name) => `"${name}"`).join(',');
}
