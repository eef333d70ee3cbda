import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { contentType, documentName, DOCUMENTS, type Picture, readPicture } from '../../engine/files/index.ts';
import { exifFacts } from '../../engine/files/exif-facts.ts';
import { drawnPicture, jpegPicture, pngPicture } from '../support/world-pictures.ts';
import { exifBlock, withExif } from './exif-block.ts';

const picture = async (bytes: Uint8Array): Promise<Picture> => {
  const read = await readPicture(bytes);
  if ('fault' in read) throw new Error(`${read.fault}: ${read.message}`);
  return read;
};
const fault = async (bytes: Uint8Array): Promise<string> => {
  const read = await readPicture(bytes);
  return 'fault' in read ? read.fault : 'taken';
};
const PHOTOS = join(process.env['REGLAMENT_DATA'] ?? 'no-data', 'photos-exif');
const SCRIPT = '<script>alert(1)</script>';

describe('pictures that are drawn anew', () => {
  it('keep place, time and camera as values, and none of it in the file', async () => {
    const read = await picture(
      withExif(jpegPicture(), { make: 'Camera Co', taken: '2026:03:02 10:00:00', offset: '+03:00' }),
    );
    expect(read.exif).to.deep.include({
      make: 'Camera Co',
      taken: '2026-03-02T10:00:00',
      offset: '+03:00',
      takenAt: Date.parse('2026-03-02T07:00:00Z'),
    });
    expect(Buffer.from(read.bytes).includes('Camera Co')).to.equal(false);
    expect(Buffer.from(read.bytes).includes('Exif')).to.equal(false);
  });

  it('hold nothing of a page that was hidden in a picture, before, inside or behind', async () => {
    const jpeg = Buffer.from(jpegPicture());
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]), Buffer.from(SCRIPT)]);
    const inside = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    for (const bytes of [inside, Buffer.concat([jpeg, Buffer.from(SCRIPT)])]) {
      expect(Buffer.from((await picture(bytes)).bytes).includes('script')).to.equal(false);
    }
    expect(await contentType(Buffer.concat([Buffer.from(SCRIPT), jpeg]))).not.to.equal('image/jpeg');
  });

  it('hold no words of scripts in what the camera is called', async () => {
    const { exif } = await picture(withExif(jpegPicture(), { make: '<img src=x onerror=1>' }));
    expect(exif?.make).to.equal('img src=x onerror=1');
  });

  it('tell what somebody has drawn on from what is empty', async () => {
    expect((await picture(pngPicture())).drawn).to.equal(false);
    expect((await picture(drawnPicture())).drawn).to.equal(true);
  });

  it('are refused when they are as large as a house, though the file is small', async () => {
    const bomb = Buffer.from(pngPicture());
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect(await fault(bomb)).to.be.oneOf(['picture-too-large', 'picture-unreadable']);
  });

  it('are refused when they are broken off, empty or no pictures', async () => {
    const jpeg = jpegPicture();
    for (const bytes of [jpeg.subarray(0, jpeg.length >> 1), pngPicture().subarray(0, 45), new Uint8Array(0)]) {
      expect(await fault(bytes)).to.equal('picture-unreadable');
    }
    expect(await fault(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`))).not.to.equal('taken');
    const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    expect(await fault(gif)).to.equal('file-type');
  });
});

describe('reading EXIF', () => {
  it('takes no place of zeros, beyond the poles or over nothing, and no time that is none', () => {
    const read = (given: Parameters<typeof exifBlock>[0]) => exifFacts(exifBlock({ make: 'x', ...given }));
    expect(
      read({
        latitude: [
          [59, 1],
          [56, 1],
          [3, 1],
        ],
        longitude: [
          [30, 1],
          [18, 1],
          [0, 1],
        ],
      }),
    ).to.deep.include({
      latitude: 59.934167,
      longitude: 30.3,
    });
    expect(read({ latitude: [[0, 1]], longitude: [[0, 1]] })?.latitude).to.equal(null);
    expect(read({ latitude: [[91, 1]], longitude: [[30, 1]] })?.latitude).to.equal(null);
    expect(read({ latitude: [[59, 0]], longitude: [[30, 1]] })?.latitude).to.equal(null);
    expect(read({ taken: '2026:13:41 10:00:00' })?.taken).to.equal(null);
  });

  it('refuses nothing loudly and takes no time, whatever bytes come', () => {
    const start = performance.now();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, marked) => {
        const block = marked ? Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'), bytes]) : bytes;
        const facts = exifFacts(block);
        expect(JSON.stringify(facts).length).to.be.below(16_384);
      }),
    );
    expect(performance.now() - start).to.be.below(20_000);
  });

  if (existsSync(PHOTOS))
    it('of real photos it finds what others find', async () => {
      const [, ...lines] = readFileSync(join(PHOTOS, 'manifest.csv'), 'utf8').trim().split('\n');
      let placed = 0;
      for (const line of lines.filter((each) => each.startsWith('jpg/'))) {
        const [file = '', , , make = '', model = '', , , lat = '', lon = ''] = line.split(',');
        const { exif } = await picture(readFileSync(join(PHOTOS, file)));
        expect([exif?.make ?? '', exif?.model ?? ''], file).to.deep.equal([make, model]);
        if (lat === '') continue;
        placed += 1;
        expect(exif?.latitude, file).to.be.closeTo(Number(lat), 1e-6);
        expect(exif?.longitude, file).to.be.closeTo(Number(lon), 1e-6);
      }
      expect(placed).to.equal(10);
    });
});

describe('names and types of documents', () => {
  it('are lines without folders whose ending is what the content is', () => {
    expect(documentName('../../etc/passwd', 'text/plain')).to.equal('passwd.txt');
    expect(documentName('C:\\act\\Акт 7.PDF', 'application/pdf')).to.equal('Акт 7.PDF');
    expect(documentName('page.html', 'text/plain')).to.equal('page.html.txt');
    expect(documentName('exe\u202efdp.zip', 'application/zip')).to.equal('exefdp.zip');
    expect(documentName('..', 'application/pdf')).to.equal('file.pdf');
  });

  it('keep a name short, safe and of its type, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...Object.keys(DOCUMENTS)),
        (given, type) => {
          const name = documentName(given, type);
          expect(name.length).to.be.within(3, 200);
          expect(name).not.to.match(/[/\\\p{Cc}]/u);
          expect(name.isWellFormed()).to.equal(true);
          expect(DOCUMENTS[type]).to.include(name.split('.').at(-1)?.toLowerCase());
        },
      ),
    );
  });

  it('refuse to call markup and binaries a text', async () => {
    for (const text of [
      '<!DOCTYPE html>',
      '\ufeff  <svg onload=1>',
      '<?xml version="1.0"?><a/>',
      `<body>${SCRIPT}`,
      'a\0b',
    ]) {
      expect(await contentType(Buffer.from(text)), text).not.to.equal('text/plain');
    }
    expect(await contentType(Buffer.from('a;b\n1;2\n'))).to.equal('text/plain');
    expect(await contentType(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))).to.equal('text/plain');
    expect(await contentType(deflateSync('x'))).not.to.equal('text/plain');
  });
});
