/** What of a trace of Chromium is looked at; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of which the thread was at work: on a machine with others, less. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

export interface TracedWork {
  /** Script, style and layout of each frame in which the pointer moved, in milliseconds. */
  readonly frames: readonly number[];
  /** The longest task in which the page did anything, in milliseconds. */
  readonly longestTask: number;
  /** The same in time of the processor, which others on the machine do not lengthen. */
  readonly longestTaskOfProcessor: number;
}

const SCRIPT_AND_LAYOUT: ReadonlySet<string> = new Set([
  'EventDispatch',
  'FunctionCall',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'MinorGC',
  'MajorGC',
  'HitTest',
  'UpdateLayoutTree',
  'Layout',
]);
const PAINTED = 'Layerize';

/** The work of the thread that the page runs on: the one that events were given to. */
export function workOf(events: readonly TraceEvent[]): TracedWork {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const given = Map.groupBy(
    events.filter(({ name }) => name === 'EventDispatch'),
    thread,
  );
  const [page] = [...given].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [''];
  const mine = events
    .filter((event) => event.ph === 'X' && thread(event) === page)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return {
    frames: framesOf(mine),
    longestTask: longestTaskOf(mine, ({ dur = 0 }) => dur),
    longestTaskOfProcessor: longestTaskOf(mine, ({ dur = 0, tdur = dur }) => tdur),
  };
}

function framesOf(events: readonly TraceEvent[]): number[] {
  const frames: number[] = [];
  let [work, end, moved] = [0, 0, false];
  for (const { name, ts, dur = 0, args } of events) {
    if (name === PAINTED) {
      if (moved) frames.push(work / 1000);
      [work, moved] = [0, false];
    }
    if (!SCRIPT_AND_LAYOUT.has(name)) continue;
    moved ||= args?.data?.type === 'mousemove' || args?.data?.type === 'pointermove';
    // What lies within another is counted there.
    if (ts < end) continue;
    work += dur;
    end = ts + dur;
  }
  return frames;
}

/** Tasks in which nothing of the page runs are the trace's own. */
function longestTaskOf(events: readonly TraceEvent[], lengthOf: (event: TraceEvent) => number): number {
  const work = events.filter(({ name }) => SCRIPT_AND_LAYOUT.has(name) || name === PAINTED || name === 'Paint');
  const tasks = events.filter(({ name }) => name.endsWith('RunTask'));
  let longest = 0;
  for (const task of tasks) {
    const { ts, dur = 0 } = task;
    const length = lengthOf(task) / 1000;
    if (length > longest && work.some((each) => each.ts >= ts && each.ts < ts + dur)) longest = length;
  }
  return longest;
}
