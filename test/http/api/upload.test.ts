import { expect } from 'chai';
import { Type } from 'typebox';
import { route } from '../../../engine/http/api/route.ts';
import { object } from '../../../engine/http/api/schemas.ts';
import { pngPicture } from '../../support/world-pictures.ts';
import { type Framed, frame } from './framed.ts';

const LIMIT = 20_000;
let seen: unknown;

const ROUTE = route({
  method: 'post',
  path: '/photos',
  operation: 'addPhoto',
  tag: 'Test',
  summary: 'test',
  access: 'write',
  body: object({ latitude: Type.Optional(Type.Number()) }),
  upload: { fields: ['photo'], most: 1, types: ['image/png', 'image/jpeg'], limit: LIMIT },
  status: 204,
  errors: [],
  handle: ({ files, body }) => {
    seen = { body, files: files.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })) };
  },
});

/** A PNG's first bytes that claim this size. */
function claimedPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 6, 0, 0, 0], 24);
  return Buffer.concat([head, Buffer.alloc(64)]);
}

describe('an upload', () => {
  let http: Framed;
  const send = (parts: [string, string | Buffer, string?][]) => {
    const form = new FormData();
    for (const [name, value, file] of parts) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, new Blob([new Uint8Array(value)]), file ?? 'a.png');
    }
    return http.call('POST', '/photos', { headers: { cookie: 'in' }, body: form });
  };
  before(async () => {
    http = await frame([ROUTE]);
  });
  beforeEach(() => {
    seen = undefined;
  });
  after(() => http.close());

  it('is read with its fields; its type is what its content says', async () => {
    const picture = Buffer.from(pngPicture());
    expect(
      (
        await send([
          ['latitude', '55.75'],
          ['photo', picture, 'счётчик.jpg'],
        ])
      ).status,
    ).to.equal(204);
    expect(seen).to.deep.equal({
      body: { latitude: 55.75 },
      files: [{ field: 'photo', name: 'счётчик.jpg', type: 'image/png', size: picture.length }],
    });
  });

  it('never takes a name for a path', async () => {
    await send([['photo', Buffer.from(pngPicture()), '../../..\\etc\\passwd']]);
    expect(seen).to.have.nested.property('files[0].name', 'passwd');
  });

  it('refuses content of another type, whatever its name says', async () => {
    const { status, body } = await send([['photo', Buffer.from('<svg onload="x()"/>'), 'a.png']]);
    expect([status, body.error.code]).to.deep.equal([415, 'INPUT_TYPE_UNKNOWN']);
    expect(body.error.details[0]).to.include({ path: '/body/photo', rule: 'file-type' });
    expect(seen).to.equal(undefined);
  });

  it('refuses a small file that would unpack to a huge picture', async () => {
    const { status, body } = await send([['photo', claimedPng(60_000, 60_000)]]);
    expect([status, body.error.details[0].rule]).to.deep.equal([400, 'picture-too-large']);
  });

  it('refuses a file over the limit, too many files, and a field that takes none', async () => {
    const large = await send([['photo', Buffer.concat([Buffer.from(pngPicture()), Buffer.alloc(LIMIT)])]]);
    expect([large.status, large.body.error.code]).to.deep.equal([413, 'INPUT_TOO_LARGE']);
    const small = Buffer.from(pngPicture());
    expect(
      (
        await send([
          ['photo', small],
          ['photo', small],
        ])
      ).status,
    ).to.equal(400);
    expect((await send([['other', small]])).status).to.equal(400);
    expect(seen).to.equal(undefined);
  });

  it('refuses fields that the route does not take, or not so', async () => {
    const { status, body } = await send([
      ['latitude', 'north'],
      ['altitude', '5'],
    ]);
    expect(status).to.equal(400);
    expect(body.error.details.map(({ path }: { path: string }) => path)).to.deep.equal([
      '/body/altitude',
      '/body/latitude',
    ]);
    expect((await send([['__proto__', 'x']])).status).to.equal(400);
  });

  it('refuses a form that ends too early', async () => {
    const headers = { cookie: 'in', 'content-type': 'multipart/form-data; boundary=x' };
    const { status, body } = await http.call('POST', '/photos', {
      headers,
      body: '--x\r\nContent-Disposition: form-data; na',
    });
    expect([status, body.error.code]).to.deep.equal([400, 'INPUT_INVALID']);
  });
});
