import {
  Background,
  BackgroundVariant,
  MiniMap,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
} from '@xyflow/react';
import { useComputedColorScheme } from '@mantine/core';
import { memo, type RefObject, useCallback, useRef } from 'react';
import { statusColour } from '../../ui/theme/index.ts';
import { NOTHING } from '../model/selection.ts';
import { AnywhereCard } from './AnywhereCard.tsx';
import { Carried } from './Carried.tsx';
import { GroupCard } from './GroupCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { Lines } from './Lines.tsx';
import { dragOn, dropped, putBack, takeUp } from './moving.ts';
import { NoteCard } from './NoteCard.tsx';
import { noteOfNode, type SheetNode } from './nodes.ts';
import { firstSight } from './first-sight.ts';
import { Pen } from './Pen.tsx';
import { isAdding } from './pointer.ts';
import { bringIntoSight } from './sight.ts';
import { useSignal } from './signal.ts';
import { StateCard } from './StateCard.tsx';
import { choose } from './acts.ts';
import { type Tools, useTools } from './canvas-context.ts';

const TYPES = {
  state: StateCard,
  'group-state': GroupCard,
  history: HistoryCard,
  anywhere: AnywhereCard,
  note: NoteCard,
};
const ADDING = ['Shift', 'Meta', 'Control'];
/** Below these the words are too small to be read, and are left out. */
const NEAR = 0.55;
const MIDDLE = 0.32;

/** The sheet itself: what moves, zooms and is chosen. Steps of a drag do not come here: see `dragOn`. */
export const Flow = memo(function Flow({
  instance,
}: {
  readonly instance: RefObject<ReactFlowInstance<SheetNode> | null>;
}) {
  const tools = useTools();
  const nodes = useSignal(tools.nodes, (list) => list);
  const colorMode = useComputedColorScheme('light');
  const boxing = useRef(false);
  const adding = useRef(false);
  const change = useCallback(
    (changes: NodeChange<SheetNode>[]) => changed(tools, changes, boxing.current, adding.current),
    [tools],
  );
  return (
    <ReactFlow
      nodes={nodes as SheetNode[]}
      nodeTypes={TYPES}
      colorMode={colorMode}
      onInit={(flow) => {
        instance.current = flow;
        const { reveal } = tools.editor();
        if (reveal === null) firstSight(tools, flow);
        else bringIntoSight(tools, reveal.id, 0.8);
        showDistance(tools, flow.getZoom());
      }}
      onPointerDownCapture={(event) => {
        adding.current = isAdding(event);
      }}
      onNodesChange={change}
      onNodeDragStart={(_, __, dragged) => takeUp(tools, dragged)}
      onNodeDragStop={(_, __, dragged) => dropped(tools, dragged)}
      onMove={(_, { zoom }) => showDistance(tools, zoom)}
      onPaneClick={(event) => {
        // A line that is hit is chosen by the frame, which hears of the click after this.
        if (!isAdding(event)) choose(tools, NOTHING);
        tools.frame()?.focus({ preventScroll: true });
      }}
      onSelectionStart={() => {
        boxing.current = true;
      }}
      onSelectionEnd={() => {
        boxing.current = false;
        chooseNodes(tools, adding.current);
      }}
      minZoom={0.05}
      maxZoom={2.5}
      selectionKeyCode="Shift"
      selectionMode={SelectionMode.Partial}
      multiSelectionKeyCode={ADDING}
      deleteKeyCode={null}
      panActivationKeyCode={null}
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      nodesConnectable={false}
      disableKeyboardA11y
      elevateNodesOnSelect={false}
      zIndexMode="manual"
      nodeDragThreshold={3}
    >
      <Lines />
      <Pen />
      <Carried />
      <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
      <Map />
    </ReactFlow>
  );
});

const Map = memo(function Map() {
  const { drawing } = useTools();
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel={null}
      nodeColor={({ id }) => {
        const card = drawing.cards.get(id);
        if (card === undefined || card.group) return 'transparent';
        return card.color === null ? 'var(--line)' : statusColour(card.color);
      }}
      nodeStrokeColor="var(--mantine-color-dimmed)"
      nodeStrokeWidth={6}
      position="bottom-right"
      style={{ width: 168, height: 112 }}
    />
  );
});

/** What is chosen, and where dragged cards are; sizes are reckoned, so what is measured is not asked for. */
function changed(tools: Tools, changes: readonly NodeChange<SheetNode>[], boxing: boolean, adding: boolean): void {
  const places = new globalThis.Map(
    changes.flatMap((each) =>
      each.type === 'position' && each.position !== undefined ? [[each.id, each.position] as const] : [],
    ),
  );
  if (places.size > 0) dragOn(tools, places);
  if (changes.some((each) => each.type === 'position' && each.dragging === false)) {
    // The end of a drag is told next; it is not when a second finger has broken it off.
    queueMicrotask(() => tools.dragging.now !== null && putBack(tools));
  }
  const chosen = new globalThis.Map(
    changes.flatMap((each) => (each.type === 'select' ? [[each.id, each.selected] as const] : [])),
  );
  if (chosen.size === 0) return;
  tools.nodes.set(
    tools.nodes.value.map((node) => {
      const selected = chosen.get(node.id);
      return selected === undefined || selected === node.selected ? node : { ...node, selected };
    }),
  );
  if (!boxing) chooseNodes(tools, adding);
}

/** Tells the others what is chosen on the sheet. */
function chooseNodes(tools: Tools, adding: boolean): void {
  const chosen = tools.nodes.value.filter(({ selected }) => selected === true).map(({ id }) => id);
  const states = chosen.filter((id) => noteOfNode(id) === null);
  const note = chosen.map(noteOfNode).find((id) => id !== null) ?? null;
  const { transitions } = tools.editor().selection;
  choose(tools, { ...NOTHING, states, note: states.length > 0 ? null : note, transitions: adding ? transitions : [] });
}

/** What cannot be read from so far is left out: the styles look at this. */
function showDistance(tools: Tools, zoom: number): void {
  const frame = tools.frame();
  const distance = zoom >= NEAR ? 'near' : zoom >= MIDDLE ? 'middle' : 'far';
  if (frame !== null && frame.dataset.distance !== distance) frame.dataset.distance = distance;
}
