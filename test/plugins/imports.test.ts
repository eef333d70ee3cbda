import { expect } from 'chai';
import { forbiddenImports } from '../policy/forbidden-imports.ts';
import { typeScriptFiles } from '../policy/source-files.ts';

const refusals = (line: string): string[] => forbiddenImports([{ path: 'plugins/a/server.ts', text: line }]);

describe('what plugins import', () => {
  it('is nothing of the engine but the door', () => {
    const plugins = typeScriptFiles().filter(({ path }) => path.startsWith('plugins/'));
    expect(plugins).to.have.length.above(3);
    expect(forbiddenImports(plugins)).to.deep.equal([]);
    expect(refusals("import type { Door } from '../../engine/extend/index.ts';")).to.deep.equal([]);
    expect(refusals("import { readFile } from 'node:fs/promises';")).to.deep.equal([]);
  });

  it('is refused for any other room, and for what only one room names', () => {
    for (const room of ['store', 'commands', 'queries', 'language', 'effects', 'http']) {
      expect(refusals(`import { x } from '../../engine/${room}/index.ts';`), room).to.have.length(1);
    }
    for (const name of ['sequelize', 'express', 'socket.io', 'node:sqlite']) {
      expect(refusals(`import x from '${name}';`), name).to.have.length(1);
    }
  });
});
