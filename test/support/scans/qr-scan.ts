import { PDFDocument } from '@cantoo/pdf-lib';
import QRCode from 'qrcode';
import sharp from 'sharp';

/** A picture of a page with these codes on it. The same codes give the same bytes. */
export async function qrScan(...codes: readonly string[]): Promise<Buffer> {
  const squares = await Promise.all(
    codes.map((code) =>
      QRCode.toBuffer(`https://service.example/verify/${code}`, { errorCorrectionLevel: 'M', margin: 4, scale: 4 }),
    ),
  );
  return sharp({ create: { width: 620, height: 877, channels: 3, background: '#fff' } })
    .composite(squares.map((input, at) => ({ input, top: 560, left: 40 + at * 260 })))
    .png()
    .toBuffer();
}

/** A PDF as a scanner makes it: a picture on each page. */
export async function pileOf(...pictures: readonly Buffer[]): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of pictures) {
    const picture = await pdf.embedPng(bytes);
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await pdf.save());
}
