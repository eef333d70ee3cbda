import { expect } from 'chai';
import { createRenderer, RenderFault, type RenderJob } from '../../../print-forms/render/index.ts';
import { InterpreterThread } from '../../../print-forms/render/interpret/interpreter-thread.ts';
import { paperJob } from '../../support/paper-job.ts';

const CYCLES = { templateMs: 300, templateHeapMb: 64 };
const manuscript = {
  template: '<p>1</p>',
  style: '',
  partials: {},
  strings: {},
  data: {},
  language: 'ru',
  pictures: {},
  verifyUrl: undefined,
} as const;

async function faultOf(work: Promise<unknown>): Promise<RenderFault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof RenderFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('papers that are refused', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(60_000);
  const renderer = createRenderer();
  after(() => renderer.close());
  const refused = (job: RenderJob): Promise<RenderFault> => faultOf(renderer.render(job));

  it('for all errors of template, style and partials at once, each with its place', async () => {
    const fault = await refused(
      paperJob('<p>1</p>\n<script>1</script>', {
        form: { style: 'p{color:red}\np{background:url(x)}', partials: { head: '\n\n{{{raw}}}' } },
      }),
    );
    expect(fault.code).to.equal('RENDER_REFUSED');
    expect(fault.problems.map(({ part, line }) => `${part} ${line}`)).to.include.members([
      'style 2',
      'partials/head 3',
      'template 2',
    ]);
    expect(fault.message).to.match(/^the form has \d+ error\(s\): style 2:/);
  });

  it('for a fault that shows only on the data, with its line', async () => {
    const fault = await refused(paperJob('<p>1</p>\n<p>{{list}}</p>', { data: { list: [1] } }));
    expect(fault.code).to.equal('RENDER_REFUSED');
    expect(fault.problems.map(({ part, line, rule }) => ({ part, line, rule }))).to.deep.equal([
      { part: 'template', line: 2, rule: 'not-printable' },
    ]);
  });

  it('for a template that never ends, and the next one is printed', async () => {
    const many = { list: Array.from({ length: 1000 }, () => 1) };
    const each = '{{#each @root.list}}'.repeat(4) + 'x' + '{{/each}}'.repeat(4);
    const fault = await refused(paperJob(`<p>${each}</p>`, { data: many }));
    expect(fault.problems.map(({ rule }) => rule)).to.deep.equal(['out-of-steps']);
    expect((await renderer.render(paperJob('<p>1</p>'))).pages).to.equal(1);
  });

  it('for a picture that is none: SVG, HTML and nothing at all', async () => {
    for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', '']) {
      const fault = await refused(paperJob('{{img "logo"}}', { pictures: { logo: Buffer.from(bytes) } }));
      expect([fault.code, fault.message]).to.deep.equal([
        'RENDER_REFUSED',
        'picture "logo" is neither PNG nor JPEG nor WebP',
      ]);
    }
  });

  it('for a language that nobody writes and an instant that is none', async () => {
    expect((await refused(paperJob('<p>1</p>', { language: 'xx' }))).code).to.equal('RENDER_REFUSED');
    expect((await refused(paperJob('<p>1</p>', { madeAt: 'yesterday' }))).code).to.equal('RENDER_REFUSED');
  });

  it('for more pages than one document may have', async () => {
    const fault = await refused(
      paperJob('{{#each list}}<p>1</p>{{pageBreak}}{{/each}}', { data: { list: Array(400).fill(1) } }),
    );
    expect(fault.code).to.equal('RENDER_TOO_LARGE');
    const tall = '<div style="height:4999mm">1</div>'.repeat(200);
    expect((await refused(paperJob(tall))).message).to.equal('the paper has far more than 300 pages');
  });

  it('where there is no browser, and says what may name one', async () => {
    const without = createRenderer({ chromiumPath: '/nowhere/chromium' });
    const fault = await faultOf(without.render(paperJob('<p>1</p>')));
    expect(fault.code).to.equal('RENDER_UNAVAILABLE');
    expect(fault.message).to.include('CHROMIUM_PATH names "/nowhere/chromium"');
    const broken = createRenderer({ chromiumPath: process.execPath });
    expect((await faultOf(broken.render(paperJob('<p>1</p>')))).code).to.equal('RENDER_UNAVAILABLE');
    await Promise.all([without.close(), broken.close()]);
  });

  it('after the renderer was closed', async () => {
    const closed = createRenderer();
    await closed.close();
    expect((await faultOf(closed.render(paperJob('<p>1</p>')))).code).to.equal('RENDER_UNAVAILABLE');
  });
});

describe('the thread of the templates', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(60_000);
  it('is ended with a template that hangs, and the next one is interpreted in a new thread', async () => {
    const hanging = new URL(
      'data:text/javascript,import{parentPort as p}from"node:worker_threads";p.on("message",()=>{for(;;);})',
    );
    const stuck = new InterpreterThread(CYCLES, hanging);
    const [first, second] = await Promise.all([stuck.interpret(manuscript), stuck.interpret(manuscript)].map(faultOf));
    expect([first?.code, second?.code]).to.deep.equal(['RENDER_TIMEOUT', 'RENDER_TIMEOUT']);
    await stuck.close();
  });

  it('is ended with a template that takes all memory, and the engine goes on', async () => {
    const greedy = new URL(
      'data:text/javascript,import{parentPort as p}from"node:worker_threads";p.on("message",()=>{const a=[];for(;;)a.push(Array(1e5).fill({}))})',
    );
    const thread = new InterpreterThread({ ...CYCLES, templateMs: 60_000 }, greedy);
    expect((await faultOf(thread.interpret(manuscript))).code).to.equal('RENDER_TOO_LARGE');
    await thread.close();
  });

  it('knows nothing of the environment', async () => {
    process.env['REGLAMENT_TEST_SECRET'] = 'hunter2';
    const telling = new URL(
      'data:text/javascript,import{parentPort as p}from"node:worker_threads";p.on("message",()=>p.postMessage({kind:"done",body:JSON.stringify(process.env)}))',
    );
    const thread = new InterpreterThread({ ...CYCLES, templateMs: 60_000 }, telling);
    expect((await thread.interpret(manuscript)).body).to.equal('{}');
    delete process.env['REGLAMENT_TEST_SECRET'];
    await thread.close();
  });
});
