import { launch } from 'puppeteer-core';
import { flagsOf } from '../../print-forms/render/chromium/flags.ts';
import { unpackedChromium } from '../../print-forms/render/chromium/index.ts';
import { createRenderer, type Rendered } from '../../print-forms/render/index.ts';
import { median } from '../statistics.ts';
import { act } from './acts.ts';
import { memoryOfGroup } from '../../print-forms/render/print/memory-of-group.ts';

export interface PrintFigure {
  /** From nothing started to the first PDF, the browser unpacked before. */
  readonly firstPdfMs: number;
  /** An act of 60 lines after a keystroke in its template, in the middle. */
  readonly previewMs: number;
  readonly acts: number;
  readonly actsPerSecond: number;
  readonly batchMs: number;
  readonly mergeMs: number;
  readonly browserMegabytes: number;
  readonly engineMegabytes: number;
  /** The same HTML through `page.pdf` of a fresh page, fonts inside, one after the other. */
  readonly floorActsPerSecond: number;
  /** Ours against that. */
  readonly ratio: number;
}

/** Times of papers: the first one, a preview, a month's acts, and the plainest way to the same. */
export async function measurePrint({ folder, acts }: { folder: string; acts: number }): Promise<PrintFigure> {
  await unpackedChromium();
  const renderer = createRenderer();
  try {
    const began = performance.now();
    await renderer.render(act(1, 8));
    const firstPdfMs = performance.now() - began;
    const previewMs = await preview(renderer);
    const batch = await printed(renderer, acts);
    const { pdfs, ...figures } = batch;
    const start = performance.now();
    await renderer.merge(pdfs, { title: 'Акты', madeAt: '2026-11-30T10:00:00Z', copies: 2, duplex: true });
    const mergeMs = performance.now() - start;
    const floorActsPerSecond = await floor(renderer, folder, Math.min(acts, 60));
    const ratio = figures.actsPerSecond / floorActsPerSecond;
    return { firstPdfMs, previewMs, acts, ...figures, mergeMs, floorActsPerSecond, ratio };
  } finally {
    await renderer.close();
  }
}

type Ours = ReturnType<typeof createRenderer>;

async function preview(renderer: Ours): Promise<number> {
  const times: number[] = [];
  for (let key = 0; key < 15; key += 1) {
    const job = act(1, 60);
    const form = { ...job.form, template: `${job.form.template}<p>${'!'.repeat(key)}</p>` };
    const start = performance.now();
    await renderer.render({ ...job, form, mark: 'draft' });
    times.push(performance.now() - start);
  }
  return median(times);
}

interface Batch extends Pick<PrintFigure, 'batchMs' | 'actsPerSecond' | 'browserMegabytes' | 'engineMegabytes'> {
  readonly pdfs: readonly Uint8Array[];
}

async function printed(renderer: Ours, acts: number): Promise<Batch> {
  let browserMegabytes = 0;
  let engineMegabytes = 0;
  const pid = await renderer.browserPid();
  const watch = setInterval(() => {
    if (pid !== undefined) browserMegabytes = Math.max(browserMegabytes, memoryOfGroup(pid) ?? 0);
    engineMegabytes = Math.max(engineMegabytes, process.memoryUsage().rss / 1024 / 1024);
  }, 250);
  const start = performance.now();
  const jobs = Array.from({ length: acts }, (_, index) => act(index + 1, 3 + (index % 12)));
  const done: Rendered[] = await Promise.all(jobs.map((job) => renderer.render(job)));
  const batchMs = performance.now() - start;
  clearInterval(watch);
  const actsPerSecond = (acts / batchMs) * 1000;
  return { pdfs: done.map(({ pdf }) => pdf), batchMs, actsPerSecond, browserMegabytes, engineMegabytes };
}

/** Acts per second as anybody would print them: HTML that holds its fonts, a fresh document each time. */
async function floor(renderer: Ours, folder: string, acts: number): Promise<number> {
  const { path, env } = await unpackedChromium();
  const documents = await Promise.all(
    Array.from({ length: acts }, (_, index) => renderer.html(act(index + 1, 3 + (index % 12)))),
  );
  const browser = await launch({
    executablePath: path,
    ignoreDefaultArgs: true,
    args: flagsOf(folder),
    pipe: true,
    env: { ...env, HOME: folder },
  });
  try {
    const page = await browser.newPage();
    const start = performance.now();
    for (const document of documents) {
      await page.setContent(document);
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false, outline: false });
    }
    return (acts / (performance.now() - start)) * 1000;
  } finally {
    await browser.close();
  }
}
