import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { Empty } from '../../ui/parts/index.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { differencesOf } from '../model/differences.ts';
import { isReadableOverlay, isReadableWorkflow } from '../model/readable.ts';
import { sameMeaning } from '../model/same-meaning.ts';
import { viewOfOverlay } from '../model/view-of-overlay.ts';
import { viewOfWorkflow } from '../model/view-of-workflow.ts';
import type { WorkflowView } from '../model/workflow-view.ts';
import { placeOf } from '../problems/place-of.ts';
import { useProblemList } from '../problems/use-problems.ts';
import type { DocumentState } from '../workspace/document-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { CannotDraw } from './CannotDraw.tsx';
import { Dock } from './Dock.tsx';
import { focusInspector } from './focus-inspector.ts';
import { OverlayBanner } from './OverlayBanner.tsx';
import { problemsByElement, sameProblems } from './problems-by-element.ts';
import { changeOf } from './run-command.ts';
import { Split } from './Split.tsx';
import { SurroundingsContext } from './surroundings.ts';
import { TopBar } from './TopBar.tsx';
import { useJump } from './use-jump.ts';
import { useSame } from './use-same.ts';
import { useSelection } from './use-selection.ts';
import { useStanding } from './use-standing.ts';
import { useSurroundingsOf } from './use-surroundings.ts';
import { Views } from './Views.tsx';
import { type KnownEditor, type Playing, type WorkflowEditor, WorkflowEditorContext } from './workflow-editor.ts';
import styles from './workflow.module.css';

interface OpenWorkflowProps {
  readonly document: DocumentState;
  readonly base: WorkflowDefinition;
  readonly overlay: { readonly document: DocumentState; readonly value: WorkflowOverlayDefinition } | null;
}

/** A workflow that can be drawn, with everything that its views share. */
export function OpenWorkflow({ document, base, overlay }: OpenWorkflowProps) {
  const { t } = useWords('workflow');
  const workspace = useWorkspace();
  const [params] = useSearchParams();
  const { view, conflicts } = useMemo(
    () => (overlay === null ? { view: viewOfWorkflow(base), conflicts: [] } : viewOfOverlay(base, overlay.value)),
    [base, overlay?.value],
  );
  const edited = overlay?.document ?? document;
  const baseView = useMemo(() => (overlay === null ? null : viewOfWorkflow(base)), [overlay === null, base]);
  // What does not depend on where cards stand is not found anew when one is moved.
  const meant = useSame(view, sameMeaning);
  const { selection, select, reveal } = useSelection(view);
  const requestsIn = useStanding(document.key.id, overlay?.document.key.id ?? null);
  const [comparing, setComparing] = useState(false);
  const [playing, setPlaying] = useState<Playing | null>(null);
  const differences = useMemo(
    () => (comparing ? differencesOf(publishedView(document, overlay?.document ?? null) ?? meant, meant) : new Map()),
    [comparing, document.published, overlay?.document.published, meant],
  );
  const problems = useProblemList();
  const problemsOf = useSame(
    useMemo(
      () => problemsByElement(problems, [document, ...(overlay === null ? [] : [overlay.document])], meant),
      [problems, meant, document.file, overlay?.document.file],
    ),
    sameProblems,
  );
  const readOnly = !workspace.mayDraft;
  const { key } = edited;
  const [undo, redo] = useMemo(() => [() => workspace.undo(key), () => workspace.redo(key)], [workspace, key]);
  const known = useMemo<KnownEditor>(
    () => ({
      workflow: document.key,
      overlay: overlay?.document.key ?? null,
      view,
      readOnly,
      select,
      run: (command, gesture) =>
        !readOnly && workspace.change(key, changeOf(command, overlay === null ? null : base, gesture)),
      undo,
      redo,
      problemsOf,
      requestsIn,
      differences,
      reveal,
    }),
    [
      document.key,
      overlay === null,
      base,
      view,
      readOnly,
      select,
      workspace,
      key,
      undo,
      redo,
      problemsOf,
      requestsIn,
      differences,
      reveal,
    ],
  );
  const editor = useMemo<WorkflowEditor>(() => ({ ...known, selection, playing }), [known, selection, playing]);
  // Of places only remarks have anything to say there; what is done there is done to the newest.
  const latest = useRef(known);
  latest.current = known;
  const run = useCallback<WorkflowEditor['run']>((command, gesture) => latest.current.run(command, gesture), []);
  const inspected = selection.note === null ? meant : view;
  const inspecting = useSame(
    useMemo(() => ({ ...known, run, view: inspected }), [known, run, inspected]),
    sameParts,
  );
  const around = useSurroundingsOf(meant, baseView);
  const page = useRef<HTMLDivElement>(null);
  const settle = useRef<(() => void) | null>(null);
  const [opened, setOpened] = useState(false);
  const surroundings = useMemo(
    () => ({
      ...around,
      toInspector: () => {
        settle.current?.();
        setOpened(true);
        // A drawer is there with the next drawing.
        focusInspector();
      },
      toView: () => {
        setOpened(false);
        const shown = page.current?.querySelector<HTMLElement>('[data-view]');
        const place =
          shown?.querySelector<HTMLElement>('[aria-selected="true"][tabindex="0"], [tabindex="0"]') ?? shown;
        place?.focus();
      },
    }),
    [around],
  );
  const jump = useJump();
  return (
    <WorkflowEditorContext value={editor}>
      <SurroundingsContext value={surroundings}>
        <div className={styles.page} ref={page}>
          <TopBar
            document={document}
            edited={edited}
            comparing={comparing}
            setComparing={setComparing}
            openInspector={surroundings.toInspector}
          />
          {overlay !== null && (
            <OverlayBanner
              base={base}
              overlay={overlay.value}
              conflicts={conflicts}
              onJump={({ path }) => jump(placeOf(path, { ...overlay.document.key, value: overlay.value }))}
            />
          )}
          <Split
            side={
              <CannotDraw value={edited.value} words={<Empty title={t('broken.draw')} text={t('broken.text')} />}>
                <Inspector known={inspecting} selection={selection} settle={settle} />
              </CannotDraw>
            }
            sideLabel={t('inspector')}
            opened={opened}
            onClose={() => setOpened(false)}
          >
            <Views view={params.get('view')} document={edited} />
            <Dock current={edited.key} file={edited.file} onPlayed={setPlaying} />
          </Split>
        </div>
      </SurroundingsContext>
    </WorkflowEditorContext>
  );
}

function sameParts(a: KnownEditor, b: KnownEditor): boolean {
  return (Object.keys(b) as (keyof typeof b)[]).every((key) => Object.is(a[key], b[key]));
}

/** As it is in force; null when nothing of it is, or when that cannot be drawn. */
function publishedView(document: DocumentState, overlay: DocumentState | null): WorkflowView | null {
  const base = document.published?.value;
  if (!isReadableWorkflow(base)) return null;
  if (overlay === null) return viewOfWorkflow(base);
  const value = overlay.published?.value;
  return isReadableOverlay(value) ? viewOfOverlay(base, value).view : viewOfWorkflow(base);
}
