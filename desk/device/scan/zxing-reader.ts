import { BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource } from '@zxing/library';
import type { Grey } from './read-code.ts';

export type Reader = (picture: Grey) => string | null;

/** Reads bar codes and QR codes where the browser cannot by itself; loaded only then. */
export function makeReader(): Reader {
  const reader = new MultiFormatReader();
  reader.setHints(new Map([[DecodeHintType.TRY_HARDER, true]]));
  return ({ bytes, width, height }) => {
    try {
      return reader
        .decodeWithState(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(bytes, width, height))))
        .getText();
    } catch {
      // It throws when there is no code in the picture.
      return null;
    } finally {
      reader.reset();
    }
  };
}
