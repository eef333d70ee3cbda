import { expect } from 'chai';
import { LARGE_FILE, largePack } from '../../../bench/designer/large-pack.ts';
import { checkTexts } from '../../../engine/language/index.ts';
import { type CheckingBrowser, openCheckingBrowser } from '../../support/checking-browser.ts';
import { basePack } from '../../language/fixtures/base-pack.ts';
import type { CheckingPage } from './page/checking-page.ts';

describe('the check in a browser that generates no code', function () {
  this.timeout(120_000);
  let browser: CheckingBrowser;

  before(async () => {
    browser = await openCheckingBrowser();
  });

  after(() => browser.close());

  it('refuses to make code from text, so what follows is proved under the policy of the designer', async () => {
    const refused = await browser.page.evaluate(() =>
      (globalThis as unknown as { checking: CheckingPage }).checking.makeCode(),
    );
    expect(refused).to.include('EvalError');
    expect(await violations()).to.have.length(1);
  });

  it('finds what the server finds, rules evaluated and machines built', async () => {
    const files = largePack();
    const workflow = files.get(LARGE_FILE) ?? '';
    const before = (await violations()).length;
    for (const edit of [
      workflow,
      workflow.replace('"#over"', '"#nowhere"'),
      workflow.replace('"fields.penalty-amount"', '"fields.penalty"'),
      workflow.replaceAll(
        /"id": "s-1-5-c",/g,
        '"id": "s-1-5-c", "guard": { "type": "rule", "params": { "==": [1, 2] } },',
      ),
      '{',
    ]) {
      files.set(LARGE_FILE, edit);
      const { problems, state } = await browser.check(files);
      expect(state).to.equal('ready');
      expect(problems).to.deep.equal(JSON.parse(JSON.stringify(checkTexts(files).problems)));
    }
    expect((await violations()).slice(before)).to.deep.equal([]);
  });

  it('finds no fault in a sound pack, and none of its checks asks for what the policy refuses', async () => {
    const before = (await violations()).length;
    expect((await browser.check(basePack())).problems).to.deep.equal([]);
    expect((await violations()).slice(before)).to.deep.equal([]);
    expect(browser.complaints.filter((text) => !text.includes("'unsafe-eval'"))).to.deep.equal([]);
  });

  const violations = (): Promise<readonly string[]> =>
    browser.page.evaluate(() => (globalThis as unknown as { checking: CheckingPage }).checking.violations());
});
