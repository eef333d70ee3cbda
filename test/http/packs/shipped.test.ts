import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { getDraftFiles, getPackFiles } from '../../../engine/queries/index.ts';
import { openWorld } from '../../support/world.ts';

const DEFINITIONS = join(import.meta.dirname, '..', '..', '..', 'definitions');

describe('a shipped pack that is installed and exported', () => {
  for (const pack of ['fleet-telematics', 'vending-service']) {
    it(`loses and changes no byte: ${pack}`, async () => {
      const folder = join(DEFINITIONS, pack);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
      const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
      const world = await openWorld({ pack: new Map(Object.entries(texts)) });
      try {
        const manager = await world.person({ roles: ['service-manager'] });
        expect((await getPackFiles(world.ctx, manager)).files).to.deep.equal(texts);
        expect((await getDraftFiles(world.ctx, manager)).files).to.deep.equal(texts);
      } finally {
        await world.close();
      }
    });
  }
});
