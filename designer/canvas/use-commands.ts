import { useWords } from '../../ui/i18n/index.ts';
import { NOTHING } from '../model/selection.ts';
import { type PageCommand, usePageCommands } from '../../ui/keys/page-commands.ts';
import { useWorkflowEditor } from '../workflow/workflow-editor.ts';
import { align, choose, middleOfSight, removeChosen } from './acts.ts';
import type { Alignment } from './align.ts';
import { copied, cut, duplicate, paste } from './clipboard.ts';
import { focusedState, focusLink, nextWayOut } from './focus.ts';
import { rename } from './keys.ts';
import { PALETTE, putItem } from './palette-items.ts';
import { showWhole } from './sight.ts';
import { tidyUp } from './tidy.ts';
import { setLook, type Tools } from './canvas-context.ts';

const ALIGNMENTS: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'];

/** Everything that can be done on the canvas, by keys and by name. */
export function useCommands(tools: Tools): void {
  const { t } = useWords('canvas');
  const { selection, readOnly } = useWorkflowEditor();
  const { states, transitions, note } = selection;
  const nothing = states.length + transitions.length === 0 && note === null;
  const flow = tools.flow;
  const zoom = { duration: 120 };
  const edits: PageCommand[] = [
    ...PALETTE.map(({ item, key }) => ({
      id: `canvas-add-${item}`,
      label: t(`palette.${item}`),
      keys: key.toLowerCase(),
      disabled: readOnly || (item === 'timer' && states.length === 0),
      run: () => putItem(tools, item, null, t('note.new')),
    })),
    {
      id: 'canvas-connect',
      label: t('command.connect'),
      keys: 'c',
      disabled: readOnly || (states.length !== 1 && focusedState() === null),
      run: () => {
        const from = focusedState() ?? states[0];
        if (from !== undefined) setLook(tools, { question: { ask: 'connect', from } });
      },
    },
    {
      id: 'canvas-rename',
      label: t('command.rename'),
      keys: 'F2',
      disabled: readOnly || states.length + transitions.length !== 1,
      run: () => rename(tools),
    },
    {
      id: 'canvas-delete',
      label: t('command.delete'),
      keys: 'Delete Backspace',
      disabled: readOnly || nothing,
      run: () => removeChosen(tools),
    },
    {
      id: 'canvas-duplicate',
      label: t('command.duplicate'),
      keys: 'mod+d',
      disabled: readOnly || states.length === 0,
      run: () => duplicate(tools),
    },
    {
      id: 'canvas-copy',
      label: t('command.copy'),
      disabled: states.length === 0,
      run: () => toClipboard(copied(tools)),
    },
    {
      id: 'canvas-cut',
      label: t('command.cut'),
      disabled: readOnly || states.length === 0,
      run: () => toClipboard(cut(tools)),
    },
    {
      id: 'canvas-paste',
      label: t('command.paste'),
      disabled: readOnly,
      run: () => paste(tools, null, middleOfSight(tools)),
    },
    {
      id: 'canvas-tidy',
      label: t(states.length > 1 ? 'command.tidySome' : 'command.tidy'),
      disabled: readOnly,
      run: () => void tidyUp(tools),
    },
    ...ALIGNMENTS.map((how) => ({
      id: `canvas-align-${how}`,
      label: t(`align.${how}`),
      disabled: readOnly || states.length < (how === 'across' || how === 'down' ? 3 : 2),
      run: () => align(tools, how),
    })),
  ];
  usePageCommands([
    ...edits,
    {
      id: 'canvas-all',
      label: t('command.all'),
      keys: 'mod+a',
      run: () => choose(tools, { ...NOTHING, states: tools.editor().view.states.map(({ id }) => id) }),
    },
    { id: 'canvas-find', label: t('find'), keys: 'mod+f /', run: () => setLook(tools, { question: { ask: 'find' } }) },
    { id: 'canvas-way', label: t('command.way'), keys: 'w', run: () => onward(tools, false) },
    { id: 'canvas-way-back', label: t('command.wayBack'), keys: 'shift+w', run: () => onward(tools, true) },
    { id: 'canvas-zoom-in', label: t('zoom.in'), keys: '+ =', run: () => void flow()?.zoomIn(zoom) },
    { id: 'canvas-zoom-out', label: t('zoom.out'), keys: '-', run: () => void flow()?.zoomOut(zoom) },
    {
      id: 'canvas-zoom-all',
      label: t('zoom.all'),
      keys: '0',
      run: () => showWhole(tools, zoom.duration),
    },
    { id: 'canvas-zoom-one', label: t('zoom.one'), keys: '1', run: () => void flow()?.zoomTo(1, zoom) },
  ]);
}

function onward(tools: Tools, back: boolean): void {
  const next = nextWayOut(tools, back);
  if (next !== null) focusLink(tools, next);
}

/** Where the browser keeps the clipboard to itself, what was copied stays within the page. */
function toClipboard(text: string | null): void {
  if (text !== null) navigator.clipboard?.writeText(text).catch(() => undefined);
}
