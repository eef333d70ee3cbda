import { expect } from 'chai';
import { forbiddenImports } from './forbidden-imports.ts';
import { findCycle, importsOf } from './import-graph.ts';
import { type SourceFile, typeScriptFiles } from './source-files.ts';

const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join('\n') });
const refusals = (path: string, ...lines: string[]): string[] => forbiddenImports([file(path, ...lines)]);

describe('imports between rooms', () => {
  it('no file imports what the table of rooms does not allow', () => {
    expect(forbiddenImports(typeScriptFiles())).to.deep.equal([]);
  });

  it('no import leads back to its own file', () => {
    expect(findCycle(typeScriptFiles())).to.equal(undefined);
  });

  it('refuses a room that the table does not list for another', () => {
    const said = refusals('engine/run/step.ts', "import { sendEvent } from '../commands/send-event.ts';");
    expect(said).to.deep.equal(['engine/run/step.ts: run may not import commands (engine/commands/send-event.ts)']);
  });

  it('refuses it as a type, over several lines, as an export and as a dynamic import too', () => {
    const ways = [
      "import type { Row } from '../store/index.ts';",
      "import {\n  type Row,\n  rows,\n} from '../store/index.ts';",
      "export * from '../store/index.ts';",
      "import '../store/index.ts';",
      "const store = await import('../store/index.ts');",
      "type Store = typeof import('../store/index.ts');",
    ];
    for (const way of ways) expect(refusals('engine/presenters/request.ts', way), way).to.have.length(1);
  });

  it('refuses Sequelize outside store, Express outside http, Socket.IO outside live, a browser outside print-forms', () => {
    const strangers = [
      "'sequelize'",
      "'mysql2/promise'",
      "'node:sqlite'",
      "'express'",
      "'socket.io'",
      "'puppeteer-core'",
    ];
    for (const name of strangers)
      expect(refusals('engine/commands/x.ts', `import x from ${name};`), name).to.have.length(1);
  });

  it('lets store, http and live name their own, and tests any', () => {
    expect(refusals('engine/store/open.ts', "import { Sequelize } from 'sequelize';")).to.deep.equal([]);
    expect(refusals('engine/http/server.ts', "import express from 'express';")).to.deep.equal([]);
    expect(refusals('engine/live/server.ts', "import { Server } from 'socket.io';")).to.deep.equal([]);
    expect(refusals('test/support/maria.ts', "import mysql from 'mysql2/promise';")).to.deep.equal([]);
  });

  it('refuses what is not pure in a room that also runs in the browser', () => {
    expect(refusals('engine/language/a.ts', "import { readFileSync } from 'node:fs';")).to.have.length(1);
    expect(refusals('engine/run/a.ts', "import path from 'path';")).to.have.length(1);
    expect(refusals('engine/language/a.ts', "import { parse } from 'csv-parse/sync';")).to.have.length(1);
    expect(refusals('engine/language/a.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';")).to.deep.equal([]);
  });

  it('gives the front ends types of presenters and of http schemas, and refuses their values', () => {
    const schema = "import type { Offer } from '../../engine/http/requests/schema.ts';";
    expect(refusals('desk/src/offers.tsx', schema)).to.deep.equal([]);
    expect(refusals('desk/src/offers.tsx', schema.replace('import type', 'import'))).to.have.length(1);
    expect(refusals('desk/src/offers.tsx', schema.replace('schema.ts', 'routes.ts'))).to.have.length(1);
  });

  it('refuses a folder that is not in the table', () => {
    expect(refusals('engine/helpers/a.ts')).to.have.length(1);
  });

  it('sees a cycle over three files, but none where one of them takes only types', () => {
    const first = file('engine/run/a.ts', "import { b } from './b.ts';");
    const second = file('engine/run/b.ts', "export { c } from './c.ts';");
    const third = file('engine/run/c.ts', "import { a } from './a.ts';");
    const path = ['engine/run/a.ts', 'engine/run/b.ts', 'engine/run/c.ts', 'engine/run/a.ts'];
    expect(findCycle([first, second, third])).to.deep.equal(path);
    const types = file('engine/run/c.ts', "import type { A } from './a.ts';");
    expect(findCycle([first, second, types])).to.equal(undefined);
  });

  it('takes no import from a comment, nor a text that only contains the word', () => {
    const lines = [
      "// see import { x } from '../http/index.ts'",
      "export const a = 'from';",
      'const b = "import \'x\'";',
    ];
    expect(importsOf(file('engine/run/a.ts', ...lines))).to.deep.equal([]);
  });
});
