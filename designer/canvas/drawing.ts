import { sameMeaning } from '../model/same-meaning.ts';
import type { Note, Point } from '../model/workflow-command.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { around, type Box, sameBox } from './box.ts';
import { type Card, cardsOf, type Marks } from './card.ts';
import { labelSize, type Size } from './card-size.ts';
import { type Route, sameRoute } from './curve.ts';
import { Detours } from './detour.ts';
import { KeyedStore } from './keyed-store.ts';
import { labelShares } from './label-places.ts';
import { type Link, linksOf } from './link.ts';
import { pulledRoutes } from './pulled.ts';
import { routesOf } from './route.ts';
import { same } from './same.ts';
import { type Spot, spotsOf } from './sheet.ts';
import { Signal } from './signal.ts';
import { tidiedRoute } from './tidied-lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line on the sheet with the share of its way at which its words stand. */
export interface Line extends Route {
  readonly share: number;
}

export const ANYWHERE: Size = { width: 150, height: 34 };

/** What the lines were drawn from. */
interface Settled {
  readonly links: readonly Link[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: WorkflowView['lines'];
  readonly routes: ReadonlyMap<string, Route>;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * What is drawn of a workflow: cards, links, and where. Each card and line hears of its own change alone, and what looks the
 * same stays the same object; a drag moves only the lines of what is dragged.
 */
export class Drawing {
  readonly cards: KeyedStore<Card> = new KeyedStore<Card>(same);
  readonly links: KeyedStore<Link> = new KeyedStore<Link>(same);
  readonly lines: KeyedStore<Line> = new KeyedStore<Line>((a, b) => a.share === b.share && sameRoute(a, b));
  readonly notes: KeyedStore<Note> = new KeyedStore<Note>(same);
  /** Ids of links that are drawn, a new list when they are others. */
  readonly linkIds: Signal<readonly string[]> = new Signal<readonly string[]>([]);
  /** Where the states stand; a new map with each change of the workflow, the same while something is dragged. */
  spots: ReadonlyMap<string, Spot> = new Map();
  /** Where the transitions of the machine itself start; null: there are none. */
  anywhere: Box | null = null;
  readonly #seen = new Map<string, { readonly parent: string | null; readonly at: Point }>();
  readonly #detours: Detours = new Detours();
  #said: { readonly view: WorkflowView; readonly words: Vocabulary; readonly marks: Marks } | null = null;
  #settled: Settled = { links: [], boxes: new Map(), ways: {}, routes: new Map(), sizes: new Map(), shares: new Map() };
  #turn = 0;
  /** The links of what is dragged, so that each step looks at these alone. */
  #pulled: { readonly of: string; readonly links: readonly Link[] } = { of: '', links: [] };

  /** The workflow is another, or is to be said otherwise. The lines are where they were until `settle`. */
  show(view: WorkflowView, words: Vocabulary, marks: Marks): void {
    if (!this.#isSaid(view, words, marks)) {
      this.cards.replace(new Map(cardsOf(view, words, marks).map((card) => [card.id, card])));
      this.links.replace(new Map(linksOf(view, words, marks).map((link) => [link.id, link])));
    }
    this.#said = { view, words, marks };
    this.#turn += 1;
    this.notes.replace(new Map(Object.entries(view.notes)));
    const links = [...this.links.all.values()];
    this.spots = this.#spots(view, [...this.cards.all.values()], links);
    this.anywhere = links.some(({ from }) => from === view.machineId) ? aboveAll(this.spots) : null;
    const ids = links.map(({ id }) => id);
    if (!same(ids, this.linkIds.value)) this.linkIds.set(ids);
  }

  /** Draws the lines where the states stand, with their words where there is room. */
  settle(): void {
    for (const _ of this.settling());
  }

  /** The same in steps; one that is overtaken by another, or by a drag, ends without drawing anything. */
  *settling(): Generator<void, void> {
    this.#turn += 1;
    const turn = this.#turn;
    const links = [...this.links.all.values()];
    const boxes = this.boxes();
    const sizes = new Map(links.map((link) => [link.id, labelSize(link)]));
    const before = this.#settled;
    // Most edits move nothing: then ways and words are where they were.
    const ways = this.#said?.view.lines ?? {};
    const stays = sameWays(before.links, links) && sameAll(before.boxes, boxes, sameBox) && same(before.ways, ways);
    const cards = this.#cardBoxes();
    let { routes, shares } = before;
    if (!stays) {
      const detours = yield* this.#detours.steps(links, boxes, cards, this.inside);
      routes = this.#tidied(ways, links, boxes, routesOf(links, boxes, this.inside, detours));
      yield;
    }
    if (!stays || !sameAll(before.sizes, sizes, sameSize)) {
      shares = labelShares(routes, sizes, cards.values());
      yield;
    }
    if (turn !== this.#turn) return;
    this.#pulled = { of: '', links: [] };
    this.#settled = { links, boxes, ways, routes, sizes, shares };
    this.lines.replace(new Map([...routes].map(([id, route]) => [id, { ...route, share: shares.get(id) ?? 0.5 }])));
  }

  /** Draws the lines of these states as they stand now, each from the corner of the state around it, while they are dragged. */
  follow(moved: ReadonlyMap<string, Point>): void {
    this.#turn += 1;
    const of = [...moved.keys()].join(' ');
    if (this.#pulled.of !== of) this.#pulled = { of, links: this.#linksOf(moved) };
    const { routes, boxes, shares } = this.#settled;
    const pulled = pulledRoutes(this.#pulled.links, {
      routes,
      before: boxes,
      now: this.boxes(moved),
      inside: this.inside,
    });
    this.lines.update(new Map([...pulled].map(([id, route]) => [id, { ...route, share: shares.get(id) ?? 0.5 }])));
  }

  /** Boxes on the sheet by state id. */
  boxes(moved: ReadonlyMap<string, Point> = new Map()): Map<string, Box> {
    const boxes = new Map<string, Box>();
    for (const { id, parent, at, box } of this.spots.values()) {
      const outer = parent === null ? undefined : boxes.get(parent);
      const { x, y } = moved.get(id) ?? at;
      boxes.set(id, { x: x + (outer?.x ?? 0), y: y + (outer?.y ?? 0), width: box.width, height: box.height });
    }
    if (this.anywhere !== null && this.#said !== null) boxes.set(this.#said.view.machineId, this.anywhere);
    return boxes;
  }

  /** True when the second state lies within the first. */
  readonly inside = (outer: string, inner: string): boolean => {
    let parent = this.spots.get(inner)?.parent ?? null;
    while (parent !== null && parent !== outer) parent = this.spots.get(parent)?.parent ?? null;
    return parent === outer;
  };

  /** Places alone are no other cards and links. */
  #isSaid(view: WorkflowView, words: Vocabulary, marks: Marks): boolean {
    const said = this.#said;
    return (
      said !== null &&
      said.words === words &&
      said.marks.problemsOf === marks.problemsOf &&
      said.marks.requestsIn === marks.requestsIn &&
      said.marks.differences === marks.differences &&
      sameMeaning(said.view, view)
    );
  }

  /** Those that were tidied up, as long as they still end where they did, run as they did then. */
  #tidied(
    ways: WorkflowView['lines'],
    links: readonly Link[],
    boxes: ReadonlyMap<string, Box>,
    routes: Map<string, Route>,
  ): Map<string, Route> {
    const parentOf = (id: string): string | null => this.spots.get(id)?.parent ?? null;
    for (const link of links) {
      const way = Object.hasOwn(ways, link.id) ? ways[link.id] : undefined;
      const route = way === undefined ? null : tidiedRoute(link, way, { boxes, parentOf });
      if (route !== null) routes.set(link.id, route);
    }
    return routes;
  }

  #linksOf(moved: ReadonlyMap<string, Point>): Link[] {
    const isMoved = (id: string): boolean => moved.has(id) || [...moved.keys()].some((outer) => this.inside(outer, id));
    return this.#settled.links.filter(({ from, to }) => isMoved(from) || isMoved(to));
  }

  #cardBoxes(): Map<string, Box> {
    const cards = [...this.spots.values()].filter(({ id }) => this.cards.get(id)?.group !== true);
    return new Map(cards.map(({ id, box }) => [id, box]));
  }

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
}

const sameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

function sameAll<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, alike: (a: T, b: T) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [id, value] of a) {
    const other = b.get(id);
    if (other === undefined || !alike(value, other)) return false;
  }
  return true;
}

function sameWays(a: readonly Link[], b: readonly Link[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, from, to }, index) => {
      const other = b[index];
      return other?.id === id && other.from === from && other.to === to;
    })
  );
}

function aboveAll(spots: ReadonlyMap<string, Spot>): Box | null {
  const all = around([...spots.values()].map(({ box }) => box));
  return all === null ? null : { x: all.x, y: all.y - ANYWHERE.height - 72, ...ANYWHERE };
}
