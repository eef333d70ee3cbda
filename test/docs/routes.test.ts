import { expect } from 'chai';
import type { CommandContext } from '../../engine/commands/index.ts';
import { apiRoutes } from '../../engine/http/api/index.ts';
import { projectFiles, readText } from '../policy/source-files.ts';

/** The calls that a page names in backticks or begins a block with, as `POST /people`. */
function callsIn(page: string): string[] {
  const named = [...page.matchAll(/(?:`|^)(GET|POST|PUT|PATCH|DELETE) (\/[^\s`?]+)/gm)];
  return named.map(([, method = '', path = '']) => `${method} ${path.replace(/^\/api\/v1(?=\/)/, '')}`);
}

describe('calls in the documents', () => {
  it('no page names a call that the interface does not have', () => {
    const known = new Set(apiRoutes({} as CommandContext).map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    const calls = projectFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => callsIn(readText(path)));
    expect(calls).to.have.length.above(15);
    expect(calls.filter((call) => !known.has(call) && !call.includes(' /plugins/'))).to.deep.equal([]);
  });

  it('finds a call with its parameters, and none in a sentence', () => {
    const page = 'By `DELETE /api/v1/people/{uuid}?x=1` or\nPOST /people\nbut not by POST /nothing.';
    expect(callsIn(page)).to.deep.equal(['DELETE /people/{uuid}', 'POST /people']);
  });
});

describe('the table of grants', () => {
  // Without the heading.
  const rows = [...readText('docs/people.md').matchAll(/^\| `([a-z]+)` \| (`.+?) \| (.+?) \|$/gm)].slice(1);
  const words = (cell = ''): string[] => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);
  const schema = JSON.parse(readText('engine/language/schema/role.schema.json'));
  const { on, may, where } = schema.$defs.grant.properties;

  it('no area, right or reach is missing, and none is unknown', () => {
    expect(rows.map(([, area]) => area)).to.have.members(on.enum);
    expect([...new Set(rows.flatMap(([, , rights]) => words(rights)))]).to.have.members(may.items.enum);
    const reaches = rows.flatMap(([, , , reach = '']) => words(reach.split(';')[0]));
    expect([...new Set(reaches)]).to.have.members(where.enum);
  });
});
