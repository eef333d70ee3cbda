import '@xyflow/react/dist/style.css';
import { type ReactFlowInstance, ReactFlowProvider } from '@xyflow/react';
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import { useSurroundings } from '../workflow/surroundings.ts';
import { type Playing, useWorkflowEditor, type WorkflowEditor } from '../workflow/workflow-editor.ts';
import { ChosenBar } from './ChosenBar.tsx';
import styles from './canvas.module.css';
import { Drawing } from './drawing.ts';
import { Flow } from './Flow.tsx';
import { endHeld, onKey } from './keys.ts';
import { Legend } from './Legend.tsx';
import { Palette } from './Palette.tsx';
import { onDoubleClick, onHover, onPick, onPress } from './pointer.ts';
import type { SheetNode } from './nodes.ts';
import { Questions } from './Questions.tsx';
import { readingOrder } from './reading-order.ts';
import { settleSoon } from './settle-soon.ts';
import { showNodes } from './show-nodes.ts';
import { bringIntoSight, keepInSight } from './sight.ts';
import { Signal } from './signal.ts';
import { Toolbar } from './Toolbar.tsx';
import { CALM, type Look, setLook, type Tools, ToolsContext } from './canvas-context.ts';
import { useClipboard } from './use-clipboard.ts';
import { useCommands } from './use-commands.ts';
import { usePublished } from './use-published.ts';
import { useVocabulary } from './use-vocabulary.ts';
import { withRemoved } from './with-removed.ts';

/** The drawing of the workflow that is edited, in which everything can be done by pointer and by keys. */
export default memo(function Canvas() {
  const editor = useWorkflowEditor();
  const { t } = useWords('canvas');
  const { toInspector } = useSurroundings();
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<ReactFlowInstance<SheetNode> | null>(null);
  const tools = useToolsOf(editor, frame, flow);
  useDrawn(tools);
  useCommands(tools);
  useClipboard(tools);
  return (
    <ToolsContext value={tools}>
      <div
        ref={frame}
        className={styles.frame}
        role="application"
        aria-label={t('sheet')}
        aria-describedby="canvas-keys"
        tabIndex={0}
        data-frame
        data-readonly={editor.readOnly || undefined}
        data-overlay={editor.overlay !== null || undefined}
        data-playing={editor.playing !== null || undefined}
        data-differing={editor.differences.size > 0 || undefined}
        onKeyDown={(event) => {
          if (onKey(tools, event.nativeEvent, toInspector)) event.preventDefault();
        }}
        onKeyUp={endHeld}
        onPointerDown={({ nativeEvent }) => onPress(tools, nativeEvent)}
        onPointerMove={({ nativeEvent }) => onHover(tools, nativeEvent)}
        onClick={({ nativeEvent }) => onPick(tools, nativeEvent)}
        onDoubleClick={({ nativeEvent }) => onDoubleClick(tools, nativeEvent)}
      >
        <p id="canvas-keys" className="said">
          {t('keys')}
        </p>
        <ReactFlowProvider>
          <Flow instance={flow} />
        </ReactFlowProvider>
        {!editor.readOnly && <Palette />}
        <Toolbar />
        <ChosenBar />
        <Legend />
        {editor.view.states.length === 0 && (
          <p className={styles.empty}>{t(editor.readOnly ? 'emptyReadOnly' : 'empty')}</p>
        )}
        <Questions />
      </div>
    </ToolsContext>
  );
});

function useToolsOf(
  editor: WorkflowEditor,
  frame: { readonly current: HTMLElement | null },
  flow: { readonly current: ReactFlowInstance<SheetNode> | null },
): Tools {
  const latest = useRef(editor);
  latest.current = editor;
  return useMemo(
    () => ({
      drawing: new Drawing(),
      look: new Signal<Look>(CALM),
      pen: new Signal<{ x: number; y: number } | null>(null),
      nodes: new Signal<readonly SheetNode[]>([]),
      chosenLinks: new Signal<ReadonlySet<string>>(new Set()),
      playing: new Signal<Playing | null>(null),
      dragging: { now: null, dropped: null },
      editor: () => latest.current,
      flow: () => flow.current,
      frame: () => frame.current,
    }),
    [frame, flow],
  );
}

/** Keeps the drawing as the workflow is. */
function useDrawn(tools: Tools): void {
  const { view, problemsOf, requestsIn, differences, selection, readOnly, reveal, playing } = useWorkflowEditor();
  const words = useVocabulary();
  const published = usePublished();
  useLayoutEffect(() => {
    const shown = withRemoved(view, published, differences);
    const isDropped = tools.dragging.dropped !== null;
    tools.drawing.show(shown, words, { problemsOf, requestsIn, differences });
    if (isDropped) settleSoon(tools.drawing);
    else tools.drawing.settle();
    if (tools.dragging.now === null) showNodes(tools);
    const { current } = tools.look.value;
    if (current === null || !view.stateById.has(current)) {
      setLook(tools, { current: readingOrder(tools.drawing.spots)[0] ?? null });
    }
  }, [tools, view, published, words, problemsOf, requestsIn, differences]);
  useLayoutEffect(() => {
    tools.chosenLinks.set(new Set(selection.transitions));
    if (tools.dragging.now === null) showNodes(tools);
  }, [tools, selection, readOnly]);
  useEffect(() => {
    tools.playing.set(playing);
  }, [tools, playing]);
  const [stands] = playing?.active ?? [];
  useEffect(() => {
    // The request has gone somewhere: one goes along with it.
    if (stands !== undefined) keepInSight(tools, stands);
  }, [tools, stands]);
  useEffect(() => {
    if (reveal === null) return;
    // Once the sheet has its size.
    const frame = requestAnimationFrame(() => bringIntoSight(tools, reveal.id));
    return () => cancelAnimationFrame(frame);
  }, [tools, reveal]);
}
