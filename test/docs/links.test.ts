import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { projectFiles, ROOT, readText } from '../policy/source-files.ts';

interface Link {
  readonly from: string;
  readonly target: string;
}

/** What stands between backticks or in a block of code is no link. */
function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1\s*$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Links and pictures of a page, and the targets of `[name]: target` lines. */
function linksOf(from: string, text: string): Link[] {
  const plain = withoutCode(text);
  const inline = [...plain.matchAll(/!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
  const named = [...plain.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)];
  return [...inline, ...named].map(([, target = '']) => ({ from, target }));
}

/** The anchors that a page's headings make, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/^(```|~~~)[\s\S]*?^\1\s*$/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return anchors;
}

function isBroken({ from, target }: Link): boolean {
  if (/^(?:https?|mailto):/.test(target)) return false;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path)));
  if (file.startsWith('..') || !existsSync(join(ROOT, file))) return true;
  return anchor !== undefined && file.endsWith('.md') && !anchorsOf(readText(file)).has(anchor);
}

describe('links between documents', () => {
  const pages = projectFiles().filter((path) => path.endsWith('.md'));

  it('no link leads to a file or a heading that does not exist', () => {
    const links = pages.flatMap((path) => linksOf(path, readText(path)));
    expect(links).to.have.length.above(20);
    expect(links.filter(isBroken)).to.deep.equal([]);
  });

  it('no page in docs is without a link to it', () => {
    const led = new Set(
      pages.flatMap((from) =>
        linksOf(from, readText(from)).map(({ target }) => posix.join(posix.dirname(from), target.split('#')[0] ?? '')),
      ),
    );
    expect(pages.filter((path) => path.startsWith('docs/') && !led.has(path))).to.deep.equal([]);
  });

  it('no path in backticks from the root names what does not exist', () => {
    const PATH = /`((?:engine|test|docs|bench|tools|definitions)\/[\w./-]+)`/g;
    const dead = pages.flatMap((page) =>
      [...readText(page).matchAll(PATH)]
        .map(([, path = '']) => ({ page, path }))
        .filter(({ path }) => !path.includes('NNNN') && !existsSync(join(ROOT, path))),
    );
    expect(dead).to.deep.equal([]);
  });

  it('finds links and anchors, but none in code', () => {
    const text =
      '# A b, c\n## `x` [y](z.md)\n[one](two.md#three "title") `[no](no.md)`\n```\n[no](no.md)\n```\n[r]: s.md\n';
    expect(linksOf('p.md', text).map(({ target }) => target)).to.deep.equal(['z.md', 'two.md#three', 's.md']);
    expect([...anchorsOf(text)]).to.deep.equal(['a-b-c', 'x-y']);
    expect(isBroken({ from: 'docs/errors.md', target: 'nowhere.md' })).to.equal(true);
    expect(isBroken({ from: 'docs/errors.md', target: '#nowhere' })).to.equal(true);
    expect(isBroken({ from: 'docs/errors.md', target: '#the-database' })).to.equal(false);
  });
});
