import { expect } from 'chai';
import { answeredIn } from '../../../desk/device/consent.ts';
import { findPlace } from '../../../desk/device/place.ts';
import { navigatorLinks } from '../../../desk/field/navigators.ts';
import { whichMachine } from '../../../desk/field/which-machine.ts';
import type { Request } from '../../../ui/api/index.ts';

const hrefs = (...site: [number | null, number | null, string | null]) =>
  navigatorLinks({ latitude: site[0], longitude: site[1], address: site[2] }).map(({ href }) => href);

describe('the way to a site', () => {
  it('leads to its degrees, and to its address where they are not known', () => {
    expect(hrefs(59.9, 30.3, 'Gate 3')[0]).to.equal('geo:59.9,30.3?q=59.9,30.3');
    const byAddress = hrefs(null, null, 'Gate 3 & yard');
    expect(byAddress).to.have.length(4);
    expect(byAddress.every((href) => href.includes('Gate%203%20%26%20yard'))).to.equal(true);
  });

  it('is not offered when neither is known', () => {
    expect([hrefs(null, null, null), hrefs(59.9, null, ' ')]).to.deep.equal([[], []]);
  });
});

describe('the machine one stands before', () => {
  const machine = { name: 'Vendor 5', serial: 'PV-20417', plate: 'А123ВС' } as unknown as Request['objects'][number];

  it('is found by serial number or plate, however they are written', () => {
    for (const typed of ['pv 20417', 'PV20417', 'a123bc', 'А 123 ВС'])
      expect(whichMachine(typed, [machine]), typed).to.equal(machine);
  });

  it('is not found by a part of it, by nothing, or where there is none', () => {
    for (const typed of ['20417', '', ' - ']) expect(whichMachine(typed, [machine]), typed).to.equal(null);
    expect(whichMachine('PV-20417', [])).to.equal(null);
  });
});

describe('the place of a device', () => {
  const failing = (code: number) =>
    ({
      getCurrentPosition: (_: unknown, fail: (error: { readonly code: number }) => void) => fail({ code }),
    }) as unknown as Geolocation;

  it('is not known, with the reason, when it is denied, cannot be found, or takes too long', async () => {
    expect(await findPlace(failing(1))).to.equal('denied');
    expect(await findPlace(failing(2))).to.equal('unavailable');
    expect(await findPlace(failing(3))).to.equal('timeout');
  });

  it('is asked about anew when the words of the consent have changed, or what was kept cannot be read', () => {
    const kept = { agreed: true, at: '2026-01-01T00:00:00Z', text: 'position-1' };
    expect(answeredIn(JSON.stringify(kept))).to.deep.equal(kept);
    expect(answeredIn(JSON.stringify({ ...kept, text: 'position-0' }))).to.equal(null);
    expect([answeredIn('{'), answeredIn(null)]).to.deep.equal([null, null]);
  });
});
