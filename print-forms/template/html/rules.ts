/** Elements that a template may write. Everything that loads, runs, sends or draws by itself is absent. */
export const TAGS: ReadonlySet<string> = new Set(
  (
    'header footer main section article aside div p h1 h2 h3 h4 h5 h6 hr pre blockquote address figure figcaption ' +
    'table caption colgroup col thead tbody tfoot tr td th ul ol li dl dt dd ' +
    'span b strong i em u s small sub sup br wbr abbr code mark bdi'
  ).split(' '),
);

export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'col', 'wbr']);

/** Refused ones that are never closed, so that this is not told besides. */
export const FOREIGN_VOID_TAGS: ReadonlySet<string> = new Set([
  'area',
  'base',
  'embed',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
]);

/** Attributes with a pattern of what may be written into them; `style` is checked as a style. */
export const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: /^[^<>]*$/,
  id: /^[\w-]+$/,
  lang: /^[A-Za-z-]{2,12}$/,
  dir: /^(?:ltr|rtl|auto)$/,
  title: /^[^<>]*$/,
  alt: /^[^<>]*$/,
  colspan: /^[\d\s]{1,6}$/,
  rowspan: /^[\d\s]{1,6}$/,
  span: /^[\d\s]{1,6}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  start: /^\d{1,6}$/,
  style: /^[^<>]*$/,
};

/** Attributes whose quotes may hold values. */
export const PRINTED_ATTRIBUTES: readonly string[] = ['class', 'title', 'alt', 'colspan', 'rowspan'];

/** Of these, the ones that take a small number only. */
export const SPANS: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'span']);

/** What may stand in an element; an element that is not named takes anything. `lines`, `tail` and `keep` are our blocks. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'lines'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  lines: ['tr', 'tail'],
  tail: ['tr'],
  tr: ['td', 'th'],
  colgroup: ['col'],
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
};

/** Elements that stand only in certain others, so that a browser moves nothing. */
const ONLY_IN_PARENTS = new Set([
  'caption',
  'colgroup',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'col',
  'li',
  'dt',
  'dd',
]);

/** Before these a browser closes an open paragraph by itself. */
const ENDS_PARAGRAPH = new Set(
  (
    'header footer main section article aside div p h1 h2 h3 h4 h5 h6 hr pre blockquote address figure figcaption ' +
    'table ul ol dl keep'
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
const CELLS = new Set(['td', 'th', 'caption']);

/** Whether no text may stand directly in the element: a browser would move it out of the table. */
export function holdsNoText(element: string): boolean {
  return Object.hasOwn(CHILDREN, element);
}

/** The element that a child cannot stand in, of all that are open (outermost first); undefined when it may stand there. */
export function cannotStandIn(child: string, open: readonly string[]): string | undefined {
  const parent = open.at(-1);
  // The beginning of a part: what it is put into is not known here.
  if (parent === undefined) return undefined;
  const children = Object.hasOwn(CHILDREN, parent) ? CHILDREN[parent] : undefined;
  if (children ? !children.includes(child) : ONLY_IN_PARENTS.has(child)) return parent;
  if (HEADING.test(parent) && HEADING.test(child)) return parent;
  if (!ENDS_PARAGRAPH.has(child)) return undefined;
  const inner = open.slice(open.findLastIndex((name) => CELLS.has(name)) + 1);
  return inner.includes('p') ? 'p' : undefined;
}

const INSTEAD: Readonly<Record<string, string>> = {
  img: '{{img}}',
  svg: '{{img}}',
  center: 'div',
  font: 'span',
  style: 'style.css',
};

/** What a tag that is not allowed was probably meant to do. */
export function instead(tag: string): string | undefined {
  return Object.hasOwn(INSTEAD, tag) ? INSTEAD[tag] : undefined;
}
