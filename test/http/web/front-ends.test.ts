import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { putInPlace } from '../../../tools/web/put-in-place.ts';
import { addPerson } from '../../support/people.ts';
import { sessionFor } from '../../support/signed-in.ts';
import { shippedPack } from '../../support/world-pack.ts';
import { openWorld, type World } from '../../support/world.ts';
import { type Served, serve } from '../served.ts';

describe('the pages of a front end', () => {
  let world: World;
  let http: Served;
  let folder: string;
  let cookie: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reglament-built-'));
    world = await openWorld({ pack: shippedPack('vending-service') });
    http = await serve(world.ctx, { built: folder });
    cookie = (await sessionFor(world, await addPerson(world.store, { roles: ['service-manager'] }))).cookie;
  });
  after(async () => {
    await http.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function build(page: string, seconds: number): Promise<void> {
    await mkdir(join(folder, 'designer', 'assets'), { recursive: true });
    const index = join(folder, 'designer', 'index.html');
    await writeFile(index, page);
    await writeFile(join(folder, 'designer', 'secret.txt'), 'not an asset');
    await writeFile(join(folder, 'designer', 'assets', 'main-1.js'), 'start()');
    await writeFile(join(folder, 'designer', 'assets', 'notes.md'), 'not of a kind that is sent');
    await utimes(index, seconds, seconds);
  }

  it('without a build the answer is no blank page but what to run', async () => {
    const response = await http.get('/designer/', { cookie });
    expect(response.status).to.equal(503);
    expect(await response.text()).to.contain('npm run build');
  });

  it('whoever is not signed in is sent to the log-in and back', async () => {
    const response = await http.get('/designer/workflow/repair?view=outline');
    expect(response.status).to.equal(303);
    expect(response.headers.get('location')).to.equal('/login?next=%2Fdesigner%2Fworkflow%2Frepair%3Fview%3Doutline');
  });

  it('every address below has the one page, with its own policy: no inline script and no code made from text', async () => {
    await build('<p>first</p>', 1_000_000);
    for (const path of ['/designer', '/designer/', '/designer/workflow/repair']) {
      const response = await http.get(path, { cookie });
      expect(response.status, path).to.equal(200);
      expect(await response.text()).to.equal('<p>first</p>');
      expect(response.headers.get('cache-control')).to.equal('no-cache');
      expect(response.headers.get('content-security-policy'))
        .to.contain("script-src 'self';")
        .and.contain("frame-ancestors 'none'")
        .and.not.contain('unsafe-eval');
    }
  });

  it('assets may be kept for ever, and bear the policy that workers obey', async () => {
    const response = await http.get('/designer/assets/main-1.js');
    expect(await response.text()).to.equal('start()');
    expect(response.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).to.contain('immutable');
    expect(response.headers.get('content-security-policy')).to.contain("script-src 'self'");
  });

  it('they come in the smallest coding that who asks can read', async () => {
    for (const [accepted, coding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
      ['zstd', null],
    ] as const) {
      const response = await http.get('/designer/assets/main-1.js', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding'), accepted).to.equal(coding);
      expect(await response.text(), accepted).to.equal('start()');
    }
  });

  it('the script that keeps the pages is asked for anew each time, and refused where the build made none', async () => {
    expect((await http.get('/desk/sw.js')).status).to.equal(404);
    await mkdir(join(folder, 'desk'), { recursive: true });
    await writeFile(join(folder, 'desk', 'index.html'), '<p>desk</p>');
    await writeFile(join(folder, 'desk', 'sw.js'), 'keep()');
    const response = await http.get('/desk/sw.js');
    expect(await response.text()).to.equal('keep()');
    expect(response.headers.get('cache-control')).to.equal('no-cache');
    expect(response.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    await rm(join(folder, 'desk'), { recursive: true });
  });

  it('refuses what the build did not make, and every way out of its folder', async () => {
    for (const name of ['main-2.js', 'notes.md', '..%2Findex.html', '..%2Fsecret.txt', '..%2F..%2Fpackage.json']) {
      expect((await http.get(`/designer/assets/${name}`, { cookie })).status, name).to.equal(404);
    }
  });

  it('a new build is taken up without a restart', async () => {
    await build('<p>second</p>', 2_000_000);
    expect(await http.text('/designer/', { cookie })).to.equal('<p>second</p>');
  });

  it('while a build takes the place of another no page is missing, and what the old page loads later is still there', async () => {
    const place = join(folder, 'designer');
    await rename(place, `${place}-before`);
    expect(await http.text('/designer/', { cookie })).to.equal('<p>second</p>');
    expect(await http.text('/designer/assets/main-1.js')).to.equal('start()');
    await build('<p>third</p>', 3_000_000);
    await rm(join(place, 'assets', 'main-1.js'));
    expect(await http.text('/designer/', { cookie })).to.equal('<p>third</p>');
    expect(await http.text('/designer/assets/main-1.js')).to.equal('start()');
  });

  it('refuses what only a build before the last one had', async () => {
    await putInPlace(await builtAnew('<p>fourth</p>', 4_000_000), join(folder, 'designer'));
    expect(await http.text('/designer/', { cookie })).to.equal('<p>fourth</p>');
    expect((await http.get('/designer/assets/main-1.js')).status).to.equal(404);
    expect((await readdir(folder)).toSorted()).to.deep.equal(['designer', 'designer-before']);
  });

  async function builtAnew(page: string, seconds: number): Promise<string> {
    const fresh = join(folder, 'designer-new');
    await mkdir(join(fresh, 'assets'), { recursive: true });
    await writeFile(join(fresh, 'index.html'), page);
    await utimes(join(fresh, 'index.html'), seconds, seconds);
    return fresh;
  }
});
