import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { tempFolder } from '../../support/temp.ts';
import { WORKSHOP } from '../../support/world-pack.ts';
import { cli } from '../run-in-process.ts';

const SECRET = 'k3y-of-the-chat';
const ENV = { PLUGINS: 'chat-message', PLUGIN_CHAT_MESSAGE_WEBHOOK_URL: `https://chat.example.org/${SECRET}` };

/** A copy of the workshop that tells its chat when a repair is accepted. */
function chattingPack(): string {
  const folder = join(tempFolder('pack'), 'workshop');
  cpSync(WORKSHOP, folder, { recursive: true });
  const file = join(folder, 'workflows/repair.json');
  const workflow = JSON.parse(readFileSync(file, 'utf8'));
  const [accept] = workflow.machine.states.order.states.job.states.intake.on.accept;
  accept.actions.push({ type: 'chat-message', params: { text: 'Accepted' } });
  writeFileSync(file, JSON.stringify(workflow));
  return folder;
}

describe('cli with plugins', () => {
  const pack = chattingPack();

  it('check knows the kinds of the plugins that PLUGINS names, and no others', async () => {
    const known = await cli(['check', pack, '--json'], { env: ENV });
    expect([known.code, known.json.errors]).to.deep.equal([0, 0]);
    const unknown = await cli(['check', pack, '--json'], { env: {} });
    expect(unknown.code).to.equal(1);
    expect(unknown.json.problems.map(({ rule }: { rule: string }) => rule)).to.include('unknown-action');
  });

  it('test plays a pack that needs them, and refuses it without', async () => {
    const played = await cli(['test', pack, '--json'], { env: ENV });
    expect(played.json.failed, played.stdout).to.equal(0);
    expect(played.json.passed).to.be.above(0);
    expect((await cli(['test', pack, '--json'])).json.error.code).to.equal('PACK_INVALID');
  });

  it('pack install publishes it, and refuses it without them', async () => {
    const database = ['--database', `sqlite:${join(tempFolder('db'), 'a.db')}`];
    const refused = await cli(['pack', 'install', pack, ...database, '--json']);
    expect(refused.json.error.code).to.equal('PACK_INVALID');
    const { json } = await cli(['pack', 'install', pack, ...database, '--json'], { env: ENV });
    expect(json).to.include({ release: 1, changed: true });
  });

  it('refuses plugins with faults, all told and no secret among them', async () => {
    const env = { ...ENV, PLUGINS: 'chat-message,gone', PLUGIN_CHAT_MESSAGE_LANGUAGE: SECRET };
    const { code, json, stdout } = await cli(['check', pack, '--json'], { env });
    expect([code, json.error.code]).to.deep.equal([1, 'PLUGINS_REFUSED']);
    expect(json.error.details.map(({ rule }: { rule: string }) => rule)).to.have.members([
      'PLUGIN_NOT_FOUND',
      'PLUGIN_CONFIG_INVALID',
    ]);
    expect(stdout).not.to.include(SECRET);
  });

  it('backup needs no plugin, nor its settings', async () => {
    const folder = tempFolder('db');
    const database = ['--database', `sqlite:${join(folder, 'a.db')}`];
    await cli(['pack', 'install', pack, ...database], { env: ENV });
    const { code } = await cli(['backup', join(folder, 'a.tar.gz'), ...database], { env: { PLUGINS: 'gone' } });
    expect(code).to.equal(0);
  });
});
