/**
 * Runs in the page. Puts words and pictures into links to where they are written, as the comments in front of them say: a PDF
 * tells the place of links, and nothing else of a page. Nothing moves by it; where it could, what is written gets no link:
 * pictures that are no part of a line, and, `strict`, words beside elements.
 */
export function linkPlaces(strict: boolean): void {
  const runs: { readonly place: string; readonly nodes: ChildNode[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  let place = '';
  let last: ChildNode | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Comment) {
      if (node.data.startsWith('place:')) place = node.data.slice('place:'.length);
      continue;
    }
    const parent = node.parentElement;
    if (place === '' || parent === null) continue;
    const picture = node instanceof HTMLImageElement || node instanceof SVGSVGElement ? node : null;
    const isText = node instanceof Text && node.data.trim() !== '' && !(parent instanceof SVGElement);
    if (picture === null && !isText) continue;
    if (strict && parent.childElementCount > 0) continue;
    const inBoxes = /flex|grid/.test(getComputedStyle(parent).display);
    if (picture !== null && (inBoxes || getComputedStyle(picture).display !== 'inline')) continue;
    const own = node as ChildNode;
    let before = own.previousSibling;
    while (before instanceof Comment) before = before.previousSibling;
    const run = runs.at(-1);
    // Words that a flexible box takes as one stay one; so do those of one line of the template.
    if (run !== undefined && before !== null && before === last && (inBoxes || run.place === place))
      run.nodes.push(own);
    else runs.push({ place, nodes: [own] });
    last = own;
  }
  for (const { place: where, nodes } of runs) {
    const link = document.createElement('a');
    link.href = `place:${where}`;
    link.style.setProperty('all', 'unset', 'important');
    nodes[0]?.before(link);
    link.append(...nodes);
  }
}
