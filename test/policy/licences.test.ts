import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT, readText } from './source-files.ts';

/** The licences that a package of ours may have. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'MPL-2.0',
  'OFL-1.1',
]);

interface Exception {
  readonly licences: readonly string[];
  /** The decision record that says why and under which terms, as a path from the root. */
  readonly record: string;
}

const LAYOUT = 'docs/adr/0014-elkjs-lays-drawings-out.md';
const MAIL = 'docs/adr/0008-mit-0-for-mail.md';
const PICTURES = 'docs/adr/0016-pictures-are-drawn-anew-by-libvips.md';
const PERMISSIVE = 'docs/adr/0001-permissive-licences-of-transitive-packages.md';

/** Other licences, each for one package by name. An entry here without its record fails. */
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  '@img/sharp-libvips-darwin-arm64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-darwin-x64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-arm': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-arm64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-ppc64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-riscv64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-s390x': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linux-x64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linuxmusl-arm64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-libvips-linuxmusl-x64': { licences: ['LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-wasm32': { licences: ['Apache-2.0 AND LGPL-3.0-or-later AND MIT'], record: PICTURES },
  '@img/sharp-win32-arm64': { licences: ['Apache-2.0 AND LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-win32-ia32': { licences: ['Apache-2.0 AND LGPL-3.0-or-later'], record: PICTURES },
  '@img/sharp-win32-x64': { licences: ['Apache-2.0 AND LGPL-3.0-or-later'], record: PICTURES },
  argparse: { licences: ['Python-2.0', 'PSF-2.0'], record: PERMISSIVE },
  elkjs: { licences: ['EPL-2.0 OR GPL-3.0-or-later'], record: LAYOUT },
  glob: { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  'graceful-fs': { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  'lru-cache': { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  minimatch: { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  minipass: { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  nodemailer: { licences: ['MIT-0'], record: MAIL },
  'path-scurry': { licences: ['BlueOak-1.0.0'], record: PERMISSIVE },
  'smtp-server': { licences: ['MIT-0'], record: MAIL },
};

interface Package {
  readonly name: string;
  readonly licence: string;
}

interface Manifest {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest>>;
}

/** All packages of the lock file; what is installed speaks for itself, for other platforms the lock file speaks. */
function packages(): Package[] {
  const { packages: entries } = JSON.parse(readText('package-lock.json')) as Lock;
  return Object.entries(entries)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const own = join(path, 'package.json');
      const manifest = existsSync(join(ROOT, own)) ? (JSON.parse(readText(own)) as Manifest) : entry;
      return { name: path.replace(/^.*node_modules\//, ''), licence: licenceOf(manifest) };
    });
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' AND ') ?? 'none';
}

/** Reads the simple expressions that packages use: one of several, or all of several. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((one) => ALLOWED.has(one)));
}

function refused(all: readonly Package[]): string[] {
  return all
    .filter(({ name, licence }) => !isAllowed(licence) && EXCEPTIONS[name]?.licences.includes(licence) !== true)
    .map(({ name, licence }) => `${name}: ${licence}`);
}

describe('packages', () => {
  it('no package has a licence that we may not use', () => {
    expect(refused(packages())).to.deep.equal([]);
  });

  it('no exception is without a decision record, and none is left over', () => {
    const installed = new Set(packages().map(({ name }) => name));
    for (const [name, { record }] of Object.entries(EXCEPTIONS)) {
      expect(installed.has(name), `${name} is not installed`).to.equal(true);
      expect(existsSync(join(ROOT, record)), record).to.equal(true);
    }
  });

  it('no package of package.json is missing in docs/dependencies.md, and none there is unknown', () => {
    const manifest = JSON.parse(readText('package.json')) as Manifest;
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = manifest;
    const needed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const rows = [...readText('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| [^|]*\w[^|]* \|$/gm)];
    expect(rows.map((row) => row[1])).to.have.members(needed);
  });

  it('refuses an unknown licence, a missing one, and one of several that must all hold', () => {
    const one = (licence: string): string[] => refused([{ name: 'x', licence }]);
    for (const licence of ['GPL-3.0', 'none', 'SEE LICENSE IN X', 'MIT AND GPL-3.0']) {
      expect(one(licence), licence).to.have.length(1);
    }
    for (const licence of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC']) expect(one(licence), licence).to.deep.equal([]);
  });
});
