import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { Type } from 'typebox';
import { ReglamentError } from '../../../engine/errors.ts';
import { route } from '../../../engine/http/api/route.ts';
import { object } from '../../../engine/http/api/schemas.ts';
import { tempFolder } from '../../support/temp.ts';
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
    seen = { body, files: files.map(({ field, name, type, bytes }) => ({ field, name, type, size: bytes.length })) };
  },
});

let inside = 0;
let held: { readonly folders: readonly string[]; readonly size: number; readonly bytes: number } | undefined;

/** As one that may have to wait: what is sent lies on the disk, and one at a time is let in. */
const WAITING = route({
  method: 'post',
  path: '/scans',
  operation: 'addScan',
  tag: 'Test',
  summary: 'test',
  access: 'write',
  upload: {
    fields: ['photo'],
    most: 2,
    types: ['image/png'],
    limit: LIMIT,
    onDisk: true,
    admit: () => {
      if (inside > 0) throw new ReglamentError('SCANS_LIMIT');
      inside += 1;
      let here = true;
      return () => {
        if (here) inside -= 1;
        here = false;
      };
    },
  },
  status: 204,
  errors: ['SCANS_LIMIT'],
  handle: async ({ files }) => {
    const [first] = files;
    held = {
      folders: uploadFolders(),
      size: (await first?.read())?.length ?? 0,
      bytes: first?.bytes.length ?? 0,
    };
  },
});

let temporary: string;
const uploadFolders = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('reglament-upload-'));

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
    http = await frame([ROUTE, WAITING]);
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

  describe('that may have to wait', () => {
    const usual = process.env['TMPDIR'];
    before(() => {
      temporary = tempFolder();
      process.env['TMPDIR'] = temporary;
    });
    after(() => {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
    });
    beforeEach(() => {
      held = undefined;
    });
    const scan = (bytes: Uint8Array) => {
      const form = new FormData();
      form.append('photo', new Blob([new Uint8Array(bytes)]), '../a.png');
      return http.call('POST', '/scans', { headers: { cookie: 'in' }, body: form });
    };

    it('lies on the disk while its call goes on, not in memory, and nowhere after it', async () => {
      const picture = pngPicture();
      expect((await scan(picture)).status).to.equal(204);
      expect([held?.folders.length, held?.size, held?.bytes]).to.deep.equal([1, picture.length, 0]);
      expect([uploadFolders(), inside]).to.deep.equal([[], 0]);
    });

    it('is refused before it is read when it is not let in, and nothing of it is kept', async () => {
      inside = 1;
      try {
        expect((await scan(pngPicture())).status).to.equal(429);
      } finally {
        inside = 0;
      }
      expect([held, uploadFolders()]).to.deep.equal([undefined, []]);
    });

    it('gives its place back when it is too large or of another type', async () => {
      expect((await scan(Buffer.alloc(LIMIT + 1))).status).to.equal(413);
      expect((await scan(Buffer.from('no picture'))).status).to.equal(415);
      expect([held, uploadFolders(), inside]).to.deep.equal([undefined, [], 0]);
    });
  });
});
