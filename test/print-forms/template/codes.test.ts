import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { expect } from 'chai';
import sharp from 'sharp';
import { ACT, render } from './sample.ts';

/** What a reader that is not ours sees in the picture of a code. */
async function decoded(svg: string, format: BarcodeFormat): Promise<string> {
  // A whole number of points for each module.
  const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const size = `width="${Number(width) * 4}" height="${Number(height) * 4}"`;
  const drawn = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace(/style="[^"]*"/, size);
  const image = sharp(Buffer.from(drawn)).flatten({ background: '#fff' }).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const source = new RGBLuminanceSource(new Uint8ClampedArray(data), info.width, info.height);
  const reader = new MultiFormatReader();
  reader.setHints(
    new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, [format]],
      [DecodeHintType.TRY_HARDER, true],
    ]),
  );
  return reader.decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}

describe('codes that templates draw', () => {
  for (const text of ['https://service.example/v/K7QX', 'Проверка № 15', '<&">'])
    it(`a QR code of ${text} is read back`, async () => {
      expect(await decoded(render('{{qr v}}', { v: text }), BarcodeFormat.QR_CODE)).to.equal(text);
    });

  for (const text of ['R-000123', '4600051000057', '12345678', 'a b~!'])
    it(`a bar code of ${text} is read back`, async () => {
      expect(await decoded(render('{{barcode v}}', { v: text }), BarcodeFormat.CODE_128)).to.equal(text);
    });

  it('the payment code names seller, account, sum in kopecks and purpose', async () => {
    const text = await decoded(render('{{payQr}}'), BarcodeFormat.QR_CODE);
    expect(text).to.match(/^ST00012\|Name=ООО «Север»\|PersonalAcc=40702810638050013199\|/);
    expect(text).to.include('|Sum=123456780').and.to.include('Акт № 15 от 30.11.2026. В том числе НДС 222');
    const named = await decoded(render('{{payQr 40 purpose="За работы"}}'), BarcodeFormat.QR_CODE);
    expect(named).to.include('Purpose=За работы');
  });

  it('in euros it is the code of the SEPA, and there is none for an account that is not right', async () => {
    const bank = { account: 'DE89370400440532013000', bik: 'COBADEFFXXX' };
    const euros = { ...ACT, doc: { ...ACT.doc, currency: 'EUR', language: 'en' }, seller: { name: 'North', bank } };
    const text = await decoded(render('{{payQr}}', euros, { language: 'en' }), BarcodeFormat.QR_CODE);
    expect(text.split('\n').slice(0, 8)).to.deep.equal([
      'BCD',
      '002',
      '1',
      'SCT',
      'COBADEFFXXX',
      'North',
      'DE89370400440532013000',
      'EUR1234567.80',
    ]);
    const wrong = { ...euros, seller: { name: 'North', bank: { account: 'DE00370400440532013000' } } };
    expect(render('{{payQr}}', wrong)).to.equal('');
  });
});
