import { expect } from 'chai';
import { toBuffer } from 'qrcode';
import { type EngineersPhone, openEngineersPhone, PHOTO, until } from '../../support/engineers-phone.ts';

describe('the phone of the field engineer before a machine, in a browser', function () {
  this.timeout(120_000);
  this.slow(30_000);

  let phone: EngineersPhone;
  before(async () => {
    phone = await openEngineersPhone();
  });
  after(() => phone.desk.close());
  beforeEach(() => void phone.desk.complaints.splice(0));

  it('a machine is told by its code in a photo, or typed; another one is not taken for it, nor a photo without a code', async () => {
    const page = await phone.open(`/field/${await phone.taken('Which machine')}`);
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    const photo = check.locator('input[type=file]');
    await photo.setInputFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: await toBuffer('PV-20417', { width: 400 }),
    });
    await check.getByText('This is the one: Vendor 5').waitFor();
    await photo.setInputFiles(PHOTO);
    await check.getByText('No code was found in this photo').waitFor();
    await check.getByRole('textbox').fill('PV-20418');
    await check.getByText('PV-20418 is no machine of this request').waitFor();
    await check.getByRole('textbox').fill('204 17 а');
    await check.getByText('This is the one: Vendor 5').waitFor();
    expect(phone.desk.complaints).to.deep.equal([]);
    await page.context().close();
  });

  it('a code is read through the camera while it is held in the frame, and the camera is off afterwards', async () => {
    const page = await phone.open(`/field/${await phone.taken('Through the camera')}`);
    const code = `data:image/png;base64,${(await toBuffer('PV-20417', { width: 400 })).toString('base64')}`;
    // A camera that looks at a sheet of paper with the code on it.
    await page.evaluate(`(() => {
      const paper = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const pen = paper.getContext('2d');
      const picture = new Image();
      picture.src = '${code}';
      setInterval(() => { pen.fillStyle = '#fff'; pen.fillRect(0, 0, 640, 480); pen.drawImage(picture, 120, 40); }, 50);
      navigator.mediaDevices.getUserMedia = async () => (globalThis.seen = paper.captureStream(20));
    })()`);
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    await check.getByRole('button', { name: 'Scan' }).click();
    await check.getByText('This is the one: Vendor 5').waitFor();
    await until(() => page.evaluate<boolean>("seen.getTracks().every(({ readyState }) => readyState === 'ended')"));
    await page.context().close();
  });

  it('without a camera, or where it is not allowed, it is said so, and a photo or typing does', async () => {
    const page = await phone.open(`/field/${await phone.taken('No camera')}`);
    await page.evaluate("navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('not allowed'))");
    await page.getByRole('button', { name: 'Check the machine' }).click();
    const check = page.getByRole('region', { name: 'Check the machine' });
    await check.getByRole('button', { name: 'Scan' }).click();
    await check.getByRole('alert').getByText('The camera cannot be used here').waitFor();
    const picture = await toBuffer('PV-20417', { width: 400 });
    await check.locator('input[type=file]').setInputFiles({ name: 'c.png', mimeType: 'image/png', buffer: picture });
    await check.getByText('This is the one: Vendor 5').waitFor();
    await page.context().close();
  });
});
