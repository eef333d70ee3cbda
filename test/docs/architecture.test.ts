import { expect } from 'chai';
import { ALLOWED, roomOf } from '../policy/rooms.ts';
import { readText, typeScriptFiles } from '../policy/source-files.ts';

const PAGE = readText('docs/ARCHITECTURE.md');
const present = new Set(typeScriptFiles().map(({ path }) => roomOf(path)));

/** The rows of the table of imports: room, and what it may import. */
function rowsOf(page: string): Map<string, string[]> {
  const table = page.slice(page.indexOf('| room | may import |'));
  const rows = [...table.matchAll(/^\| ((?:`[a-z-]+`,? ?)+) \| (.+) \|$/gm)];
  const words = (cell: string): string[] => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);
  return new Map(rows.flatMap(([, rooms = '', may = '']) => words(rooms).map((room) => [room, words(may)])));
}

describe('the rooms on the page of architecture', () => {
  it('no row of the table says something else than the policy', () => {
    const rows = rowsOf(PAGE);
    expect(rows.size).to.be.above(8);
    for (const [room, may] of rows) {
      const allowed = ALLOWED[room] ?? [];
      if (allowed.includes('*')) continue;
      const known = allowed.filter((each) => present.has(each) && each !== 'http-schema');
      expect(may, room).to.have.members(known);
    }
  });

  it('no room of the engine is missing in the tree, and none there is without files', () => {
    const tree = /```\nengine\/\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
    const drawn = [...tree.matchAll(/^ {2}([a-z]+)(?:\/|\.ts) /gm)].map(([, room = '']) => room);
    const engine = typeScriptFiles().filter(({ path }) => path.startsWith('engine/'));
    const rooms = new Set(engine.map(({ path }) => path.split('/')[1]?.replace(/\.ts$/, '')));
    expect(drawn).to.have.members([...rooms]);
  });

  it('reads a row with several rooms', () => {
    const rows = rowsOf('| room | may import |\n| --- | --- |\n| `a`, `b` | `c`, `d` |\n');
    expect([...rows]).to.deep.equal([
      ['a', ['c', 'd']],
      ['b', ['c', 'd']],
    ]);
  });
});
