import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ADMIN_ADDRESSES } from '../../../desk/admin/addresses.ts';
import { PORTAL_PAGES, STAFF_PAGES } from '../../../desk/shell/lazy-pages.ts';
import { ROOT } from '../../../tools/node-tool.ts';
import { type Desk, openDesk, PHONE } from '../../support/desk.ts';
import { type Filled, fillDesk } from '../../support/desk-filled.ts';
import { type Look, LOOKS } from '../../support/desk-looks.ts';
import { walk, type Walker } from '../../support/desk-walk.ts';
import type { Acting } from '../../support/people.ts';

const WAYS = [
  { language: 'en', colorScheme: 'light', locale: 'en-GB' },
  { language: 'ru', colorScheme: 'dark', locale: 'ru-RU', viewport: PHONE },
] as const;

describe('every page of the desk is for everybody, in a browser', function () {
  this.timeout(240_000);
  this.slow(90_000);

  let desk: Desk;
  let manager: Acting;
  let filled: Filled | null = null;

  before(async () => {
    desk = await openDesk({ as: null });
    manager = await desk.world.person({ roles: ['service-manager', 'coordinator', 'dispatcher'] });
  });
  after(() => desk.close());
  beforeEach(() => void desk.complaints.splice(0));

  /** Looks in both ways at once: most of it is waiting. */
  async function look(as: Acting, who: Look['who'], when: Look['when']): Promise<string[]> {
    const looks = Object.values(LOOKS).flatMap((each) => each.filter((one) => one.who === who && one.when === when));
    expect(looks).to.not.have.length(0);
    const found = await Promise.all(
      WAYS.map(async ({ language, ...how }) => {
        const page = await desk.visit({ as, path: '/nowhere', ...how });
        const walker: Walker = { page, language, who };
        const faults = await walk(walker, looks, filled);
        await page.context().close();
        return faults;
      }),
    );
    return found.flat();
  }

  it('the table has a row for each address of the router, and none for others', () => {
    const routes = readFileSync(join(ROOT, 'desk/shell/routes.tsx'), 'utf8');
    const written = [...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
    const pages = [...STAFF_PAGES, ...PORTAL_PAGES].map(({ path }) => path).filter((path) => path !== '/admin/*');
    const admin = ADMIN_ADDRESSES.map((path) => `/admin/${path}`);
    expect(Object.keys(LOOKS)).to.have.members([...written, ...pages, ...admin]);
  });

  it('no row is empty, and what is closed to somebody is looked at as he sees it', () => {
    expect(Object.keys(LOOKS).filter((address) => LOOKS[address]?.length === 0)).to.deep.equal([]);
    const open = /^(?:\/|\*|\/views|\/requests\/:number|\/admin\/(?:tokens|replies)|\/field.*|\/portal.+)$/;
    const shut = Object.keys(LOOKS).filter((address) => !open.test(address));
    expect(shut.filter((address) => !LOOKS[address]?.some(({ who }) => who === 'stranger'))).to.deep.equal([]);
  });

  it('while there is nothing yet: axe finds no serious or critical fault, light and dark, wide and narrow', async () => {
    expect(await look(manager, 'manager', 'empty')).to.deep.equal([]);
  });

  it('with something on each page, and with what opens on it', async () => {
    filled = await fillDesk(desk.world, manager);
    expect(await look(manager, 'manager', 'filled')).to.deep.equal([]);
    expect(desk.complaints).to.deep.equal([]);
  });

  it('for whom a page is not', async () => {
    expect(await look(await desk.world.person({ roles: [] }), 'stranger', 'filled')).to.deep.equal([]);
  });

  it('for somebody of a client', async () => {
    const nina = await desk.world.person({ roles: ['client-contact'], client: 'volga' });
    expect(await look(nina, 'client', 'filled')).to.deep.equal([]);
  });
});
