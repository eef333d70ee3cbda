import { expect } from 'chai';
import { inRange } from '../../engine/extend/semver.ts';
import { faultsOf, load } from './plugin-folder.ts';

describe('versions and ranges', () => {
  const inside: readonly [version: string, range: string][] = [
    ['1.2.3', '*'],
    ['1.2.3', '1.2.3'],
    ['1.9.0', '^1.2.3'],
    ['0.2.9', '^0.2.3'],
    ['0.0.3', '^0.0.3'],
    ['1.2.9', '~1.2.3'],
    ['2.0.0', '>=1.2.3 <3.0.0'],
    ['1.10.0', '>1.9.0'],
    ['1.2.3', '<=1.2.3'],
  ];
  for (const [version, range] of inside) {
    it(`${version} lies in ${range}`, () => {
      expect(inRange(version, range)).to.equal(true);
    });
  }

  const outside: readonly [version: string, range: string][] = [
    ['1.2.4', '1.2.3'],
    ['2.0.0', '^1.2.3'],
    ['1.2.2', '^1.2.3'],
    ['0.3.0', '^0.2.3'],
    ['0.0.4', '^0.0.3'],
    ['1.3.0', '~1.2.3'],
    ['3.0.0', '>=1.2.3 <3.0.0'],
    ['1.9.0', '>1.10.0'],
  ];
  for (const [version, range] of outside) {
    it(`${version} does not lie in ${range}`, () => expect(inRange(version, range)).to.equal(false));
  }

  it('refuses a manifest with any other form of them', async () => {
    for (const version of ['1.2', 'v1.2.3', '1.2.3-beta', '', '1.2.3 ', 7]) {
      const faults = await faultsOf(load({ a: { manifest: { version } } }));
      expect(faults, String(version)).to.deep.equal(['PLUGIN_MANIFEST_INVALID a/plugin.json/version']);
    }
    for (const engine of ['', 'latest', '^1', '>= 1.2.3', '1.2.3 || 2.0.0', '^1.2.3  <2.0.0', null]) {
      const faults = await faultsOf(load({ a: { manifest: { requires: { engine } } } }));
      expect(faults, String(engine)).to.deep.equal(['PLUGIN_MANIFEST_INVALID a/plugin.json/requires/engine']);
    }
  });
});
