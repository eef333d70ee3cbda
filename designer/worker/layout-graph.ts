import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';

export interface Shape {
  readonly id: string;
  readonly parent: string | null;
  readonly width: number;
  readonly height: number;
  /** Height of the head of a state with others inside; null: it is drawn as a whole. */
  readonly head: number | null;
  /** Entered first: drawn at the beginning. */
  readonly first: boolean;
}

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number };
}

/** Which way most arrows run. */
export type Direction = 'RIGHT' | 'DOWN';

const PADDING = 28;
/** What people look at a drawing through: so many times as wide as high. */
const WINDOW = 1.5;
/** What is no higher than this (and so many times as wide) is read as a whole; there is nothing to gain. */
const READABLE = 900;
/** People read across: a drawing runs down only when it is seen so much larger then. */
const ACROSS = 1.15;

const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeLabels.placement': 'CENTER',
  'elk.spacing.nodeNode': '44',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/**
 * The graph that ELK lays out: sorted by id, because its result depends on the order, and two people who tidy up the same
 * workflow shall see the same. Arrows with an end outside are left out.
 */
export function layoutGraph(
  shapes: readonly Shape[],
  arrows: readonly Arrow[],
  direction: Direction = 'RIGHT',
): ElkNode {
  const options = { ...OPTIONS, 'elk.direction': direction };
  const known = new Set(shapes.map(({ id }) => id));
  const inside = Map.groupBy(shapes.toSorted(byId), ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const childrenOf = (parent: string | null): ElkNode[] =>
    (inside.get(parent) ?? []).map(({ id, width, height, head, first }) => {
      const children = head === null ? [] : childrenOf(id);
      const start: LayoutOptions = first ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {};
      if (children.length === 0) return { id, width, height, layoutOptions: start };
      const padding = `[top=${(head ?? 0) + PADDING / 2},left=${PADDING},bottom=${PADDING},right=${PADDING}]`;
      return { id, children, layoutOptions: { ...options, ...start, 'elk.padding': padding } };
    });
  return {
    id: 'the sheet',
    layoutOptions: { ...options, 'elk.padding': '[top=0,left=0,bottom=0,right=0]' },
    children: childrenOf(null),
    edges: arrows
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .toSorted(byId)
      .map(({ id, from, to, label }) => ({
        id,
        sources: [from],
        targets: [to],
        labels: [{ id: `${id} label`, text: id, ...label }],
      })),
  };
}

/** Of two drawings of one graph the one that is seen larger as a whole; the first, which runs across, unless that is much. */
export function betterSeen(across: ElkNode, down: ElkNode): ElkNode {
  const span = ({ width = 0, height = 0 }: ElkNode): number => Math.max(width / WINDOW, height, READABLE);
  return span(across) <= span(down) * ACROSS ? across : down;
}

/** Where ELK put everything, each from the corner of what is around it. */
export function placesOf(graph: ElkNode): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  for (const child of graph.children ?? []) {
    places.set(child.id, { x: Math.round(child.x ?? 0), y: Math.round(child.y ?? 0) });
    for (const [id, at] of placesOf(child)) places.set(id, at);
  }
  return places;
}

/** Where everything of a laid out graph is on the sheet, by id. */
function cornersOf(graph: ElkNode, at = { x: 0, y: 0 }): Map<string, { x: number; y: number }> {
  const corners = new Map([[graph.id, at]]);
  for (const child of graph.children ?? []) {
    const inside = cornersOf(child, { x: at.x + (child.x ?? 0), y: at.y + (child.y ?? 0) });
    for (const [id, corner] of inside) corners.set(id, corner);
  }
  return corners;
}

/** How ELK drew the arrows from one state to another: the points of their ways on the sheet, by id. */
export function waysOf(graph: ElkNode): Map<string, readonly { x: number; y: number }[]> {
  const corners = cornersOf(graph);
  const ways = new Map<string, readonly { x: number; y: number }[]>();
  for (const { id, sources, targets, sections, container } of edgesIn(graph)) {
    const [section] = sections ?? [];
    if (section === undefined || sections?.length !== 1 || sources[0] === targets[0]) continue;
    // ELK tells them from the corner of what lies around both ends.
    const corner = corners.get(container ?? graph.id) ?? { x: 0, y: 0 };
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    ways.set(
      id,
      points.map(({ x, y }) => ({ x: corner.x + x, y: corner.y + y })),
    );
  }
  return ways;
}

function edgesIn(graph: ElkNode): (ElkExtendedEdge & { readonly container?: string })[] {
  return [...(graph.edges ?? []), ...(graph.children ?? []).flatMap(edgesIn)];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
