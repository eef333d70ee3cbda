import type { Rendered, Renderer, RenderJob } from '../../engine/commands/documents/index.ts';

/** A renderer that needs no browser: its papers are JSON texts of what was to be printed. */
export interface PaperRenderer extends Renderer {
  readonly jobs: RenderJob[];
  /** What the next papers fail with; nothing when undefined. */
  failing: (Error & { code?: string }) | undefined;
}

export function paperRenderer(): PaperRenderer {
  const jobs: RenderJob[] = [];
  return {
    jobs,
    failing: undefined,
    async render(job): Promise<Rendered> {
      if (this.failing !== undefined) throw this.failing;
      jobs.push(job);
      const { data, language, mark, madeAt } = job;
      const { template } = job.form;
      const text = `%PDF-1.7 ${JSON.stringify({ template, data, language, mark, madeAt })}`;
      return { pdf: new TextEncoder().encode(text), pages: 1, renderer: 'paper 1' };
    },
    async merge(pdfs, options) {
      if (this.failing !== undefined) throw this.failing;
      return new TextEncoder().encode(`%PDF-1.7 ${JSON.stringify({ ...options, papers: pdfs.map(readPaper) })}`);
    },
  };
}

/** What stands on a paper of that renderer. */
// oxlint-disable-next-line typescript/no-explicit-any
export function readPaper(pdf: Uint8Array): any {
  return JSON.parse(new TextDecoder().decode(pdf).slice('%PDF-1.7 '.length));
}
