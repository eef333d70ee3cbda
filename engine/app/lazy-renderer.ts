import type { Renderer } from '../commands/documents/index.ts';

/** A renderer that is read and started by the first paper: a process that prints nothing needs no browser. */
export interface LazyRenderer extends Renderer {
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** A browser in place of the one that comes with the packages. */
  readonly chromiumPath?: string | undefined;
  /** What it may hold of the memory, in megabytes, before it is replaced. */
  readonly chromiumMemory?: number | undefined;
}

export function lazyRenderer({ chromiumPath, chromiumMemory }: BrowserOptions): LazyRenderer {
  let opened: Promise<LazyRenderer> | undefined;
  const open = async (): Promise<LazyRenderer> => {
    const { createRenderer } = await import('../../print-forms/render/index.ts');
    return createRenderer({ chromiumPath, mostMegabytes: chromiumMemory });
  };
  return {
    async render(job) {
      opened ??= open();
      return (await opened).render(job);
    },
    async merge(pdfs, options) {
      opened ??= open();
      return (await opened).merge(pdfs, options);
    },
    async close() {
      if (opened !== undefined) await (await opened).close();
    },
  };
}
