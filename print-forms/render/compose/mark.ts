import type { DocumentLanguage } from '../../template/index.ts';

const WORDS: Readonly<Record<'draft' | 'void', Readonly<Record<DocumentLanguage, string>>>> = {
  draft: { en: 'DRAFT', ru: 'ЧЕРНОВИК', kk: 'ЖОБА' },
  void: { en: 'VOID', ru: 'АННУЛИРОВАН', kk: 'КҮШІ ЖОЙЫЛҒАН' },
};

// Each is important and stands on the element, so that no style of a form takes the mark away from a paper that does not hold.
const LOOK = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  top: '50%',
  left: '50%',
  transform: 'translate(-50%,-50%) rotate(-35deg)',
  'z-index': '2147483647',
  color: 'rgba(120,0,0,.14)',
  'white-space': 'nowrap',
};

/**
 * What no style of a form may do to a paper with such a word: fixed to each page it is only as long as nothing around it is
 * moved, faded or hidden. What is important in a layer goes before what is important outside of one.
 */
export const MARKED_STYLE =
  '@layer mark{html,body{display:block!important;position:static!important;opacity:1!important;transform:none!important;' +
  'translate:none!important;rotate:none!important;scale:none!important;contain:none!important;' +
  'content-visibility:visible!important;mix-blend-mode:normal!important}}';

/** The word that stands across each page of a paper that does not hold. */
export function markOf(mark: 'draft' | 'void', language: DocumentLanguage, widthMm: number): string {
  const word = WORDS[mark][language];
  const size = Math.min(32, (widthMm * 1.05) / word.length);
  const font = `bold ${size.toFixed(1)}mm Arimo,"Noto Sans"`;
  const style = Object.entries({ ...LOOK, font })
    .map(([name, value]) => `${name}:${value.replaceAll('"', "'")}!important`)
    .join(';');
  return `<div style="${style}">${word}</div>`;
}
