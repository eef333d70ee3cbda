import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { tempFolder } from '../support/temp.ts';
import { start } from './started.ts';

describe('npm start with a folder of data that cannot be made', function () {
  this.timeout(180_000);

  it('refuses one below a place where nothing can be made at once, and names the setting', async () => {
    const server = start(tempFolder('start'), { DATA_DIR: '/proc/reglament/data' });
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.match(/cannot be written: ENOENT.*mkdir '\/proc\/reglament'.*by DATA_DIR/);
  });

  it('refuses a file in its place, and leaves it alone', async () => {
    const folder = tempFolder('start');
    writeFileSync(join(folder, 'data'), 'mine');
    const server = start(folder);
    expect(await server.ended).to.equal(1);
    expect(server.output()).to.contain('Choose another folder by DATA_DIR');
    expect(readdirSync(folder)).to.deep.equal(['data']);
  });
});
