import type { CDPSession, Page } from 'playwright-core';
import { discardDraft } from '../../engine/commands/index.ts';
import { openDesigner } from '../../test/support/designer.ts';
import { median, percentile } from '../statistics.ts';
import { BY_HAND_CARD, showByHand } from './drag-by-hand.ts';
import { LARGE, largePack } from './large-pack.ts';
import { type TracedWork, type TraceEvent, workOf } from './trace-work.ts';

export interface CanvasFigure {
  readonly states: number;
  readonly transitions: number;
  /** From the address to all cards and lines, of a page that is loaded anew. */
  readonly openingMilliseconds: number;
  /** Script, style and layout of a frame in which a card is dragged. */
  readonly dragFrameMilliseconds: FrameTimes;
  /** The same drag on a bare page by plain script, and how many times as long a frame of the drawing takes. */
  readonly byHandFrameMilliseconds: FrameTimes;
  readonly dragOfByHand: number;
  readonly longestTaskMilliseconds: { readonly drag: number; readonly drop: number };
  /** In time of the processor, which others on the machine do not lengthen. */
  readonly longestTaskOfProcessorMilliseconds: { readonly drag: number; readonly drop: number };
}

interface FrameTimes {
  readonly median: number;
  readonly p95: number;
  readonly frames: number;
}

/** The address names it, so that it is in sight. */
const STATE = 's-0-2';
const CARD = `[data-state=${STATE}]`;

/** How the drawing of a large workflow opens, and how a card of it is dragged, measured by Chromium's own trace. */
export async function measureCanvas({ rounds }: { readonly rounds: number }): Promise<CanvasFigure> {
  const designer = await openDesigner({ pack: largePack(), as: null });
  try {
    const person = await designer.world.person('service-manager');
    const openings: number[] = [];
    const drags: TracedWork[] = [];
    const drops: TracedWork[] = [];
    const byHand: TracedWork[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await designer.visit({ as: person, path: `/workflow/large?element=${STATE}` });
      openings.push(await opened(page));
      // Checks and counts that come after the opening have had their turn.
      await page.waitForTimeout(1500);
      const { drag, drop } = await dragged(page, CARD);
      drags.push(drag);
      drops.push(drop);
      await showByHand(page);
      byHand.push((await dragged(page, BY_HAND_CARD)).drag);
      await page.context().close();
      // Each round drags it from the same place: after some it would lie under the next card.
      await discardDraft(designer.world.ctx, person, { kind: 'workflow', id: 'large' });
    }
    const [frames, floor] = [timesOf(drags), timesOf(byHand)];
    return {
      ...LARGE,
      openingMilliseconds: median(openings),
      dragFrameMilliseconds: frames,
      byHandFrameMilliseconds: floor,
      dragOfByHand: frames.median / floor.median,
      longestTaskMilliseconds: {
        drag: median(drags.map(({ longestTask }) => longestTask)),
        drop: median(drops.map(({ longestTask }) => longestTask)),
      },
      longestTaskOfProcessorMilliseconds: {
        drag: median(drags.map(({ longestTaskOfProcessor }) => longestTaskOfProcessor)),
        drop: median(drops.map(({ longestTaskOfProcessor }) => longestTaskOfProcessor)),
      },
    };
  } finally {
    await designer.close();
  }
}

/** Milliseconds since the page was asked for, once everything is drawn. */
async function opened(page: Page): Promise<number> {
  const drawn = `document.querySelectorAll('[data-state]').length >= ${LARGE.states} && document.querySelectorAll('[data-frame] svg path').length > ${LARGE.transitions}`;
  return page.evaluate<number>(
    `new Promise((done) => { const look = () => (${drawn}) ? done(performance.now()) : requestAnimationFrame(look); look(); })`,
  );
}

function timesOf(drags: readonly TracedWork[]): FrameTimes {
  const frames = drags.flatMap((drag) => drag.frames);
  return { median: median(frames), p95: percentile(frames, 0.95), frames: frames.length };
}

async function dragged(page: Page, card: string): Promise<{ drag: TracedWork; drop: TracedWork }> {
  const box = await page.locator(card).boundingBox();
  if (box === null) throw new Error('the card is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8);
  await page.waitForTimeout(200);
  const drag = await traced(session, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.move(x + 8 + step, y + 8 + Math.sin(step / 8) * 60);
      await page.waitForTimeout(12);
    }
  });
  const drop = await traced(session, async () => {
    await page.mouse.up();
    await page.waitForTimeout(1000);
  });
  const after = await page.locator(card).boundingBox();
  if (after === null || after.x < box.x + 60) throw new Error('the card was not dragged');
  return { drag, drop };
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TracedWork> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return workOf(events);
}
