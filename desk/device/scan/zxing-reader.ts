import {
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatOneDReader,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import type { Grey } from './read-code.ts';

export type Reader = (picture: Grey) => string | null;

/** Reads bar codes and QR codes where the browser cannot by itself; loaded only then. */
export function makeReader(): Reader {
  const hints = new Map([[DecodeHintType.TRY_HARDER, true]]);
  // One after the other: the library's own reader of all kinds writes a warning for every picture without a code.
  const readers = [new QRCodeReader(), new MultiFormatOneDReader(hints), new DataMatrixReader()];
  return ({ bytes, width, height }) => {
    for (const reader of readers) {
      try {
        const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(bytes, width, height)));
        return reader.decode(bitmap, hints).getText();
      } catch {
        // It throws when there is no code of its kind in the picture.
      }
    }
    return null;
  };
}
