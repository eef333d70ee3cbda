import { expect } from 'chai';
import { assert, property, uint8Array } from 'fast-check';
import { exifOf, withExif } from '../../../desk/device/exif-segment.ts';
import { jpegPicture, pngPicture } from '../../support/world-pictures.ts';

const EXIF = Uint8Array.from([0xff, 0xe1, 0, 12, 0x45, 0x78, 0x69, 0x66, 0, 0, 1, 2, 3, 4]);

describe('what a camera wrote into a photo', () => {
  it('goes into another and is found there as it was', () => {
    const photo = withExif(jpegPicture(), EXIF);
    expect([...(exifOf(photo) ?? [])]).to.deep.equal([...EXIF]);
    expect(photo.length).to.equal(jpegPicture().length + EXIF.length);
  });

  it('is not in a photo without it, in another kind of picture, or in one that breaks off', () => {
    expect(exifOf(jpegPicture())).to.equal(null);
    expect(exifOf(pngPicture())).to.equal(null);
    expect(exifOf(withExif(jpegPicture(), EXIF).slice(0, 12))).to.equal(null);
    expect([...withExif(pngPicture(), EXIF)]).to.deep.equal([...pngPicture()]);
  });

  it('is looked for in any bytes without end or failure', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        const found = exifOf(Uint8Array.from([0xff, 0xd8, ...bytes]));
        expect(found === null || found.length <= bytes.length).to.equal(true);
      }),
    );
  });
});
