import { expect } from 'chai';
import { receiveOriginals } from '../../../desk/documents/originals/receive-originals.ts';
import { awaitsOriginal } from '../../../desk/documents/offered-acts.ts';
import { ApiError } from '../../../ui/api/index.ts';

type Call = Parameters<Parameters<typeof receiveOriginals>[0]['receiveOriginal']>[0];
const HOW = { idempotencyKey: 'key', signal: new AbortController().signal };
const [one, two] = ['one', 'two'].map((uuid) => ({ uuid, version: 3, name: `Act ${uuid}` }));
const BOTH = { documents: [one, two].filter((each) => each !== undefined), place: 'Folder 3' };

describe('originals that came back', () => {
  it('are written down one by one, each under a key of its own and for the version that was seen', async () => {
    const calls: Call[] = [];
    const receiveOriginal = async (call: Call) => {
      calls.push(call);
      return { uuid: call.path.document, version: 4, status: 'sent' as const, number: '1' };
    };
    expect(await receiveOriginals({ receiveOriginal }, BOTH, HOW)).to.deep.equal([]);
    expect(calls.map(({ idempotencyKey, ifMatch, body }) => [idempotencyKey, ifMatch, body])).to.deep.equal([
      ['key:one', 3, { received: true, place: 'Folder 3' }],
      ['key:two', 3, { received: true, place: 'Folder 3' }],
    ]);
  });

  it('one that is refused is told and keeps no other from it', async () => {
    const done: string[] = [];
    const receiveOriginal = async ({ path }: Call) => {
      if (path.document === 'one')
        throw new ApiError({ status: 409, code: 'SNAPSHOT_STALE', message: 'it has changed' });
      done.push(path.document);
      return { uuid: path.document, version: 4, status: 'sent' as const, number: '2' };
    };
    expect(await receiveOriginals({ receiveOriginal }, BOTH, HOW)).to.deep.equal([
      { name: 'Act one', message: 'it has changed' },
    ]);
    expect(done).to.deep.equal(['two']);
  });

  it('a lost connection is no refusal: all of it is tried again', async () => {
    const receiveOriginal = () => Promise.reject(new TypeError('Failed to fetch'));
    const failed = await receiveOriginals({ receiveOriginal }, BOTH, HOW).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(TypeError);
  });

  it('are ticked by nobody without the right, and of no draft', () => {
    const may = { draft: true, issue: true, void: true, print: true };
    const base = { status: 'sent', original: 'expected', may } as const;
    expect(awaitsOriginal(base)).to.equal(true);
    expect(awaitsOriginal({ ...base, may: { ...may, issue: false } })).to.equal(false);
    expect(awaitsOriginal({ ...base, status: 'draft' })).to.equal(false);
    expect(awaitsOriginal({ ...base, original: 'received' })).to.equal(false);
  });
});
