import { expect } from 'chai';
import { readCodes } from '../../../engine/files/index.ts';
import { createRenderer } from '../../../print-forms/render/index.ts';
import { type FormSample, shippedForm } from '../../support/shipped-form.ts';

const VERIFY = 'https://service.example/verify/Q7K2M9XD4T6PW3RB';

describe('the link of a quote on paper', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(120_000);
  const renderer = createRenderer();
  after(() => renderer.close());

  /** What the codes of the paper say, as whoever photographs it reads them. */
  const codesOf = async (sample: Pick<FormSample, 'data' | 'language'>): Promise<string[]> => {
    const { pdf } = await renderer.render({
      ...sample,
      form: shippedForm('quote'),
      pictures: {},
      madeAt: '2026-11-30T12:00:00Z',
      verify: { url: VERIFY },
    });
    const read = await readCodes(pdf, 'application/pdf');
    if (!('pages' in read)) throw new Error(read.message);
    return [...new Set(read.pages.flatMap(({ texts }) => texts))].toSorted();
  };
  const sampleOf = (id: string): FormSample => {
    const sample = shippedForm('quote').samples.find((one) => one.id === id);
    if (sample === undefined) throw new Error(`no sample ${id}`);
    return sample;
  };

  for (const id of ['usual', 'english', 'longest']) {
    it(`is read by a phone beside the code that verifies the paper: ${id}`, async () => {
      const { data, language } = sampleOf(id);
      const { url } = data['approve'] as { readonly url: string };
      expect(await codesOf({ data, language })).to.deep.equal([url, VERIFY].toSorted());
    });
  }

  it('is read also with a long address of ours', async () => {
    const url = `https://service-desk.of-a-company-with-a-long-name.example.org:8443/approve/${'Qw3_-rTy'.repeat(4)}`;
    const { data, language } = sampleOf('usual');
    expect(await codesOf({ data: { ...data, approve: { url, until: '2026-12-14' } }, language })).to.include(url);
  });

  it('is no code where there is none', async () => {
    const { data, language } = sampleOf('least');
    expect(await codesOf({ data, language })).to.deep.equal([VERIFY]);
  });
});
