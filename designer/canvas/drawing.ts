import type { Note, Point } from '../model/workflow-command.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { around, type Box } from './box.ts';
import { type Card, cardsOf, type Marks } from './card.ts';
import { labelSize, type Size } from './card-size.ts';
import type { Route } from './curve.ts';
import { detoursOf } from './detour.ts';
import { KeyedStore } from './keyed-store.ts';
import { labelShares } from './label-places.ts';
import { type Link, linksOf } from './link.ts';
import { routesOf } from './route.ts';
import { same } from './same.ts';
import { type Spot, spotsOf } from './sheet.ts';
import type { Sides } from './side.ts';
import { Signal } from './signal.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line on the sheet with the share of its way at which its words stand. */
export interface Line extends Route {
  readonly share: number;
}

export const ANYWHERE: Size = { width: 150, height: 34 };

/**
 * What is drawn of a workflow: cards, links, and where. Each card and line hears of its own change alone, and what looks the
 * same stays the same object; a drag moves only lines.
 */
export class Drawing {
  readonly cards: KeyedStore<Card> = new KeyedStore<Card>(same);
  readonly links: KeyedStore<Link> = new KeyedStore<Link>(same);
  readonly lines: KeyedStore<Line> = new KeyedStore<Line>(same);
  readonly notes: KeyedStore<Note> = new KeyedStore<Note>(same);
  /** Ids of links that are drawn, a new list when they are others. */
  readonly linkIds: Signal<readonly string[]> = new Signal<readonly string[]>([]);
  /** Where the states stand; a new map with each change of the workflow, the same while something is dragged. */
  spots: ReadonlyMap<string, Spot> = new Map();
  /** Where the transitions of the machine itself start; null: there are none. */
  anywhere: Box | null = null;
  readonly #seen = new Map<string, { readonly parent: string | null; readonly at: Point }>();
  #machine = '';
  #detours: ReadonlyMap<string, Sides> = new Map();
  #shares: ReadonlyMap<string, number> = new Map();
  #sizes: ReadonlyMap<string, Size> = new Map();
  #settled: { readonly standing: string; readonly routes: ReadonlyMap<string, Route> } = {
    standing: '',
    routes: new Map(),
  };

  /** The workflow is another, or is to be said otherwise. */
  show(view: WorkflowView, words: Vocabulary, marks: Marks): void {
    const cards = cardsOf(view, words, marks);
    const links = linksOf(view, words, marks);
    this.cards.replace(new Map(cards.map((card) => [card.id, card])));
    this.links.replace(new Map(links.map((link) => [link.id, link])));
    this.notes.replace(new Map(Object.entries(view.notes)));
    this.spots = this.#spots(view, cards, links);
    this.#machine = view.machineId;
    this.anywhere = links.some(({ from }) => from === view.machineId) ? aboveAll(this.spots) : null;
    const ids = links.map(({ id }) => id);
    if (!same(ids, this.linkIds.value)) this.linkIds.set(ids);
    this.settle();
  }

  /** Draws the lines where the states stand, with their words where there is room. */
  settle(): void {
    const cards = [...this.spots.values()].filter(({ id }) => this.cards.get(id)?.group !== true).map(({ box }) => box);
    // Most edits move nothing: then ways and words are where they were.
    const standing = this.#standing();
    const moved = standing !== this.#settled.standing;
    if (moved) {
      const boxes = this.boxes();
      this.#detours = detoursOf([...this.links.all.values()], boxes, cards, this.inside);
      this.#settled = { standing, routes: this.#routes(boxes, this.#detours) };
    }
    const { routes } = this.#settled;
    const sizes = new Map([...this.links.all].map(([id, link]) => [id, labelSize(link)]));
    if (moved || !sameSizes(sizes, this.#sizes)) this.#shares = labelShares(routes, sizes, cards);
    this.#sizes = sizes;
    this.#draw(routes);
  }

  /** What the ways of the lines depend on, as a text. */
  #standing(): string {
    const boxes = [...this.spots.values()].map(({ id, parent, box: { x, y, width, height } }) => {
      return [id, parent, this.cards.get(id)?.group === true, x, y, width, height];
    });
    const links = [...this.links.all.values()].map(({ id, from, to }) => [id, from, to]);
    return JSON.stringify([this.#machine, this.anywhere, boxes, links]);
  }

  /** Draws the lines as these states stand now, each from the corner of the state around it, while they are dragged. */
  follow(moved: ReadonlyMap<string, Point>): void {
    const isMoved = (id: string): boolean => moved.has(id) || [...moved.keys()].some((outer) => this.inside(outer, id));
    const still = [...this.#detours].filter(([id]) => {
      const link = this.links.get(id);
      return link !== undefined && !isMoved(link.from) && !isMoved(link.to);
    });
    this.#draw(this.#routes(this.boxes(moved), new Map(still)));
  }

  /** Boxes on the sheet by state id. */
  boxes(moved: ReadonlyMap<string, Point> = new Map()): Map<string, Box> {
    const boxes = new Map<string, Box>();
    for (const { id, parent, at, box } of this.spots.values()) {
      const outer = parent === null ? undefined : boxes.get(parent);
      const { x, y } = moved.get(id) ?? at;
      boxes.set(id, { x: x + (outer?.x ?? 0), y: y + (outer?.y ?? 0), width: box.width, height: box.height });
    }
    if (this.anywhere !== null) boxes.set(this.#machine, this.anywhere);
    return boxes;
  }

  /** True when the second state lies within the first. */
  readonly inside = (outer: string, inner: string): boolean => {
    let parent = this.spots.get(inner)?.parent ?? null;
    while (parent !== null && parent !== outer) parent = this.spots.get(parent)?.parent ?? null;
    return parent === outer;
  };

  /** What nobody placed stays where it was drawn first: an edit moves nothing else. */
  #spots(view: WorkflowView, cards: readonly Card[], links: readonly Link[]): Map<string, Spot> {
    const placed = new Map<string, Point>();
    for (const { id, parent, position } of view.states) {
      const seen = this.#seen.get(id);
      if (position !== null) placed.set(id, position);
      else if (seen?.parent === parent) placed.set(id, seen.at);
    }
    const spots = spotsOf(cards, links, placed);
    for (const { id, parent, position } of view.states) {
      const spot = spots.get(id);
      if (spot === undefined || position !== null) continue;
      this.#seen.set(id, { parent, at: spot.at });
      spots.set(id, { ...spot, placed: false });
    }
    return spots;
  }

  #routes(boxes: ReadonlyMap<string, Box>, detours: ReadonlyMap<string, Sides>): Map<string, Route> {
    return routesOf([...this.links.all.values()], boxes, this.inside, detours);
  }

  #draw(routes: ReadonlyMap<string, Route>): void {
    const shares = this.#shares;
    this.lines.replace(new Map([...routes].map(([id, route]) => [id, { ...route, share: shares.get(id) ?? 0.5 }])));
  }
}

function sameSizes(a: ReadonlyMap<string, Size>, b: ReadonlyMap<string, Size>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([id, { width, height }]) => b.get(id)?.width === width && b.get(id)?.height === height);
}

function aboveAll(spots: ReadonlyMap<string, Spot>): Box | null {
  const all = around([...spots.values()].map(({ box }) => box));
  return all === null ? null : { x: all.x, y: all.y - ANYWHERE.height - 72, ...ANYWHERE };
}
