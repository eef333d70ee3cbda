import { EditorView } from '@codemirror/view';

/** The editor in the colours and sizes of the page around it. */
export const editorTheme = EditorView.theme({
  // Before what the scheme of colours says.
  '&.cm-editor': { fontSize: '13px', backgroundColor: 'var(--surface)' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '20px' },
  '&.cm-editor .cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--mantine-color-dimmed)', border: 'none' },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '-1px' },
  // The line of the cursor keeps its contrast.
  '&.cm-editor .cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--mantine-color-text)', borderColor: 'var(--line)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--mantine-color-dimmed)' },
});
