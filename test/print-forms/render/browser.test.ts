import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { unpackedChromium } from '../../../print-forms/render/chromium/index.ts';
import type { Paper } from '../../../print-forms/render/compose/paper.ts';
import { pagesOf } from '../../../print-forms/render/print/fixed-pdf.ts';
import { memoryOfGroup } from '../../../print-forms/render/print/memory-of-group.ts';
import { Printer, type PrinterOptions } from '../../../print-forms/render/print/printer.ts';
import { RenderFault } from '../../../print-forms/render/index.ts';
import { tempFolder } from '../../support/temp.ts';

const PAPER: Paper = {
  language: 'ru',
  title: 'Акт',
  style: '@page{size:A4}',
  body: '<p>Один</p>',
  fonts: ['Tinos'],
  pageHeight: 297,
};
describe('the browser of the papers', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(60_000);
  const open: Printer[] = [];
  function printer(options: Partial<PrinterOptions> = {}): Printer {
    const usual = { pages: 2, renderMs: 60_000, mostPapers: 500, mostAgeMs: 600_000, now: () => 0 };
    const one = new Printer({ program: unpackedChromium, ...usual, ...options });
    open.push(one);
    return one;
  }
  after(async () => {
    await Promise.all(open.map((one) => one.close()));
  });
  const prints = async (one: Printer): Promise<void> => {
    expect(pagesOf((await one.print(PAPER)).pdf)).to.equal(1);
  };

  it('is killed with a paper that hangs, and the next one is printed in a new one', async () => {
    const one = printer({ renderMs: 5_000 });
    await one.warm();
    const pid = (await one.pid()) ?? 0;
    process.kill(pid, 'SIGSTOP');
    const fault = await one.print(PAPER).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(RenderFault).and.have.property('code', 'RENDER_TIMEOUT');
    await prints(one);
    expect(await one.pid()).to.not.equal(pid);
    expect(() => process.kill(pid, 0)).to.throw('ESRCH');
  });

  it('that crashes in the middle of papers is started anew, and each of them is printed', async () => {
    const one = printer();
    await one.warm();
    const pid = (await one.pid()) ?? 0;
    process.kill(pid, 'SIGSTOP');
    const papers = [prints(one), prints(one), prints(one)];
    process.kill(pid, 'SIGKILL');
    await Promise.all(papers);
    expect(await one.pid()).to.not.equal(pid);
  });

  it('is replaced after so many papers, and when it is old', async () => {
    let now = 0;
    const one = printer({ mostPapers: 2, mostAgeMs: 1_000, now: () => now });
    const pids: (number | undefined)[] = [];
    for (const time of [0, 0, 0, 0, 1_000]) {
      now = time;
      await prints(one);
      pids.push(await one.pid());
    }
    const [first, second, third, fourth, fifth] = pids;
    expect([second, fourth]).to.deep.equal([first, third]);
    expect(new Set([first, third, fifth])).to.have.lengthOf(3);
  });

  it('is replaced when it holds more memory than it may, behind the papers that are in it', async () => {
    let now = 0;
    let held = 100;
    const asked: number[] = [];
    const memoryOf = (pid: number): number => {
      asked.push(pid);
      return held;
    };
    const one = printer({ mostMegabytes: 300, memoryOf, now: () => now });
    await prints(one);
    const first = await one.pid();
    held = 301;
    await prints(one);
    expect(asked, 'not behind each paper').to.deep.equal([first]);
    now = 2_000;
    await Promise.all([prints(one), prints(one)]);
    held = 300;
    await prints(one);
    const second = await one.pid();
    now = 4_000;
    await prints(one);
    expect([second === first, await one.pid()]).to.deep.equal([false, second]);
  });

  it('is kept where nobody tells what it holds', async () => {
    const one = printer({ mostMegabytes: 1, memoryOf: () => undefined });
    await prints(one);
    const first = await one.pid();
    await prints(one);
    expect(await one.pid()).to.equal(first);
  });

  it('tells what it holds, all its processes together; a group that there is not tells nothing', async () => {
    const one = printer();
    await one.warm();
    expect(memoryOfGroup((await one.pid()) ?? 0)).to.be.within(20, 5_000);
    expect(memoryOfGroup(2 ** 30)).to.equal(undefined);
  });

  it('prints no more papers at a time than it has pages, and each of them in the end', async () => {
    const one = printer({ pages: 1 });
    await Promise.all(Array.from({ length: 8 }, () => prints(one)));
  });

  it('leaves no process and no folder behind', async () => {
    const usual = process.env['TMPDIR'];
    const folder = tempFolder();
    process.env['TMPDIR'] = folder;
    try {
      const one = printer();
      await prints(one);
      const pid = (await one.pid()) ?? 0;
      expect(readdirSync(folder)).to.have.lengthOf(1);
      await one.close();
      expect(() => process.kill(pid, 0)).to.throw('ESRCH');
      expect(readdirSync(folder)).to.deep.equal([]);
    } finally {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
    }
  });

  it('is not told the environment of the engine', async () => {
    process.env['REGLAMENT_TEST_SECRET'] = 'hunter2';
    const one = printer();
    try {
      await prints(one);
      const told = readFileSync(`/proc/${await one.pid()}/environ`, 'utf8').split('\0');
      expect(told).to.include('TZ=UTC');
      expect(told.join()).to.not.include('hunter2');
    } finally {
      delete process.env['REGLAMENT_TEST_SECRET'];
    }
  });

  it('keeps nothing of a paper for the next one', async () => {
    const one = printer({ pages: 1 });
    const clean = await one.print(PAPER);
    await one.print({ ...PAPER, title: 'Секрет', style: 'p{color:red}', body: '<p id="own-style">Секрет</p>' });
    const again = await one.print(PAPER);
    expect(again.pdf.byteLength).to.equal(clean.pdf.byteLength);
  });

  it('that cannot start is told as such, and the next paper tries again', async () => {
    let there = false;
    const one = printer({
      program: async () => (there ? unpackedChromium() : { path: '/nowhere/chromium', env: {} }),
    });
    const fault = await one.print(PAPER).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(RenderFault).and.have.property('code', 'RENDER_UNAVAILABLE');
    there = true;
    await prints(one);
  });
});
