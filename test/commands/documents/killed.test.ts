import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { issueDocument, renderWaiting } from '../../../engine/commands/documents/index.ts';
import { readDocuments } from '../../../engine/store/documents/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { type DocumentGround, openDocumentGround } from './ground.ts';

const CHILD = fileURLToPath(new URL('../../support/world-issuing-child.ts', import.meta.url));
const DRAFTS = 24;
/** After how many numbers the process is killed, again and again. */
const KILLED_AFTER = [3, 5, 4];

onEachDatabase('a process that is killed while it issues', (database) => {
  let on: DocumentGround;
  before(async () => {
    on = await openDocumentGround(database);
    await on.entity();
  });
  after(() => on.world.close());

  it('leaves no gap, no number twice, no request billed twice, and no document without its paper', async () => {
    const drafts: string[] = [];
    for (let at = 0; at < DRAFTS; at += 1) drafts.push((await on.draft(await on.file())).uuid);
    const rows = () => readDocuments(on.world.store.read, "d.status <> 'void'", []);
    const said: string[] = [];
    for (const most of KILLED_AFTER) {
      const waiting = (await rows()).filter(({ status }) => status === 'draft').map(({ uuid }) => uuid);
      said.push(...(await killedAfter(most, waiting)));
      const numbers = (await rows()).flatMap(({ seriesNumber }) => seriesNumber ?? []).toSorted((a, b) => a - b);
      expect(numbers).to.deep.equal(Array.from(numbers, (_, at) => at + 1));
      expect(numbers.map(String)).to.include.members(said);
    }
    for (const { uuid, status } of await rows()) {
      if (status === 'draft') await issueDocument(on.world.ctx, on.coordinator, { document: uuid });
    }
    // The lease of what was under way runs out.
    on.world.clock.set(Date.now() + 3_600_000);
    await renderWaiting(on.world.ctx, new AbortController().signal);
    const all = await rows();
    expect(all.map(({ seriesNumber }) => seriesNumber).toSorted((a, b) => (a ?? 0) - (b ?? 0))).to.deep.equal(
      Array.from({ length: DRAFTS }, (_, at) => at + 1),
    );
    for (const { pdfSha256 } of all) expect(await on.world.store.files.has(pdfSha256 ?? '')).to.equal(true);
    const held = await on.world.store.read.all<{ key: string }>(
      'SELECT active_key AS `key` FROM document_request WHERE active_key IS NOT NULL',
    );
    expect(new Set(held.map(({ key }) => key)).size).to.equal(DRAFTS);
  });

  /** Lets a process issue these drafts, and kills it after so many numbers; gives those that it said. */
  async function killedAfter(most: number, drafts: readonly string[]): Promise<string[]> {
    const { url, files } = on.world;
    const child = spawn(process.execPath, [CHILD, url, files, on.coordinator.person, ...drafts], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    let text = '';
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString('utf8');
      if (text.split('\n').length > most) child.kill('SIGKILL');
    });
    await closed;
    // A line that was cut in two was not said.
    return text.split('\n').slice(0, -1);
  }
});
