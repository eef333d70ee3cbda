import { expect } from 'chai';
import { documentPdf } from '../../../engine/commands/documents/index.ts';
import { onEachDatabase } from '../../support/world.ts';
import { ACT, CLIENT, type DocumentGround, openDocumentGround } from './ground.ts';

onEachDatabase('the file of a document', (database) => {
  const grounds: DocumentGround[] = [];
  after(async () => {
    for (const { world } of grounds) await world.close();
  });

  /** How the act of a client of this name is called when it is loaded. */
  async function named(pattern: string | undefined, client: string): Promise<string> {
    const on = await openDocumentGround(
      database,
      pattern === undefined ? ACT : { ...ACT, output: { fileName: { en: pattern, ru: pattern } } },
    );
    grounds.push(on);
    await on.entity();
    await on.world.store.read.run('UPDATE client SET name = ? WHERE code = ?', [client, CLIENT]);
    const { uuid } = await on.issue(await on.file(), { day: '2026-11-30' });
    return (await documentPdf(on.world.ctx, on.coordinator, uuid)).name;
  }

  it('is called as its form wants it, with number, day and client', async () => {
    expect(await named('{client} {number} of {date}', 'Northern Lines')).to.equal('Northern Lines 1 of 30.11.2026.pdf');
  });

  it('is called by title and number where the form does not say', async () => {
    expect(await named(undefined, 'Northern Lines')).to.equal('Акт 1.pdf');
  });

  it('takes nothing from a name that would lead out of a folder or into a header', async () => {
    const name = await named('{client}{number}', '../..\\"{number}"\r\nX: <y>');
    expect(name).to.equal('{number} X y 1.pdf');
  });

  it('is not longer than file systems take', async () => {
    expect(await named('{client}', '😀'.repeat(200))).to.match(/^(😀){120}\.pdf$/u);
  });
});
