import { expect } from 'chai';
import { getDocumentProxy } from 'unpdf';
import { createRenderer } from '../../../print-forms/render/index.ts';
import { type FormSample, type ShippedForm, shippedForm, shippedFormNames } from '../../support/shipped-form.ts';

interface Run {
  readonly text: string;
  readonly at: readonly number[];
}

describe('papers that tell where everything is written', function () {
  // The first browser on a machine is unpacked, which a busy one needs its time for.
  this.timeout(120_000);
  const renderer = createRenderer({ pages: 1 });
  after(() => renderer.close());

  async function runsOf(form: ShippedForm, { data, language }: FormSample, places: boolean): Promise<Run[][]> {
    const job = { form, data, language, pictures: {}, mark: 'draft', madeAt: '2026-11-30T12:00:00Z', places } as const;
    const { pdf } = await renderer.render({
      ...job,
      verify: { url: 'https://service.example/verify/Q7K2M9XD4T6PW3RB' },
    });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const pages: Run[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? [{ text: item.str, at: item.transform as number[] }] : [])));
    }
    await document.loadingTask.destroy();
    return pages;
  }

  for (const name of shippedFormNames())
    it(`${name} looks as it does without, word by word`, async () => {
      const form = shippedForm(name);
      for (const sample of form.samples) {
        const plain = await runsOf(form, sample, false);
        const told = await runsOf(form, sample, true);
        const words = (pages: Run[][]) => pages.map((runs) => runs.map(({ text }) => text));
        expect(words(told), sample.id).to.deep.equal(words(plain));
        const before = plain.flat().flatMap(({ at }) => at);
        const most = Math.max(
          ...told
            .flat()
            .flatMap(({ at }) => at)
            .map((each, index) => Math.abs(each - (before[index] ?? 0))),
        );
        // The browser rounds to hundredths of a point.
        expect(most, sample.id).to.be.below(0.1);
      }
    });
});
