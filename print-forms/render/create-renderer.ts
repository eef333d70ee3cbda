import { findChromium } from './chromium/find-chromium.ts';
import { composePaper } from './compose/compose-paper.ts';
import { asDocument } from './compose/paper.ts';
import { InterpreterThread } from './interpret/interpreter-thread.ts';
import { RENDER_LIMITS } from './limits.ts';
import { mergePdfs } from './merge/merge-pdfs.ts';
import { pagesOf, withInstant } from './print/fixed-pdf.ts';
import { Printer } from './print/printer.ts';
import { RenderFault } from './render-fault.ts';
import type { Renderer } from './render-job.ts';

/** Raised whenever the same job may give other bytes than before. */
const OURS = 1;

export interface RendererOptions {
  /** Another Chromium than that inside the package: `CHROMIUM_PATH`. */
  readonly chromiumPath?: string | undefined;
  /** How many papers are printed beside each other; two pages need two cores. */
  readonly pages?: number;
  /** A browser is replaced after so many papers, and when it is so old or so long unused. */
  readonly mostPapers?: number;
  readonly mostAgeMs?: number;
  /** A browser whose processes hold more of the memory is replaced between papers. */
  readonly mostMegabytes?: number | undefined;
  readonly renderMs?: number;
  readonly now?: () => number;
}

export interface WarmRenderer extends Renderer {
  /** Starts all that the first paper would wait for. */
  warm(): Promise<void>;
  /** The group of processes that the browser is, while it runs. */
  browserPid(): Promise<number | undefined>;
}

/**
 * Makes papers of print forms for one company: its database, its browser. Nothing is started before the first paper or
 * `warm`; close it.
 */
export function createRenderer(options: RendererOptions = {}): WarmRenderer {
  const { chromiumPath, pages = 2, mostPapers = 500, mostAgeMs = 600_000, renderMs = RENDER_LIMITS.renderMs } = options;
  const { mostMegabytes = 600, now = Date.now } = options;
  const thread = new InterpreterThread(RENDER_LIMITS);
  const program = (): ReturnType<typeof findChromium> => findChromium(chromiumPath);
  const printer = new Printer({ program, pages, renderMs, mostPapers, mostAgeMs, mostMegabytes, now });
  const paperOf: (job: Parameters<Renderer['render']>[0]) => ReturnType<typeof composePaper> = (job) =>
    composePaper(job, (manuscript) => thread.interpret(manuscript));
  return {
    async render(job) {
      const { pdf, browser } = await printer.print(await paperOf(job));
      const count = pagesOf(pdf);
      if (count > RENDER_LIMITS.pages)
        throw new RenderFault('RENDER_TOO_LARGE', `the paper has ${count} pages; at most ${RENDER_LIMITS.pages}`);
      return { pdf: withInstant(pdf, job.madeAt), pages: count, renderer: `reglament ${OURS}, chromium ${browser}` };
    },
    async html(job) {
      return asDocument(await paperOf(job));
    },
    merge: mergePdfs,
    async warm() {
      await Promise.all([thread.warm(), printer.warm()]);
    },
    browserPid: () => printer.pid(),
    async close() {
      await Promise.all([thread.close(), printer.close()]);
    },
  };
}
