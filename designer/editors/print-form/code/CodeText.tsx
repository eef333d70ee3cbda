import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import { useComputedColorScheme } from '@mantine/core';
import CodeMirror from '@uiw/react-codemirror';
import { useEffect, useMemo, useRef, useState } from 'react';
import { editorTheme } from '../../../json/editor-theme.ts';
import { aboutHelper, helperAt } from './helper-at.ts';
import { styleLanguage } from './style-language.ts';
import { templateCompletions, type TemplateSource } from './template-completions.ts';
import { templateLanguage } from './template-language.ts';
import styles from './code.module.css';

const LANGUAGES = { template: templateLanguage, style: styleLanguage, json: json() } as const;
const ICONS = { field: 'property', helper: 'function', block: 'keyword', part: 'class', word: 'text' } as const;

/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface TextProblem extends TextPlace {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What others may do with the text. */
export interface TextDoor {
  /** Puts the cursor there, and the text into sight. */
  jump(place: TextPlace): void;
  /** Writes something where the cursor stands. */
  insert(text: string): void;
  /** All of it. */
  read(): string;
}

export interface CodeTextProps {
  readonly language: keyof typeof LANGUAGES;
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
  readonly problems?: readonly TextProblem[];
  /** What may be completed in a template. */
  readonly source?: TemplateSource;
  readonly onDoor?: (door: TextDoor | null) => void;
  /** The line in which the cursor stands, when it comes there; null when the text is left alone. */
  readonly onLine?: (line: number | null) => void;
}

/** A text of a print form with colours, problems at their place and completion. Tab leaves it, as everywhere. */
export function CodeText(props: CodeTextProps) {
  const { language, label, value, readOnly, onChange, problems, source, onDoor, onLine } = props;
  const scheme = useComputedColorScheme('light');
  const [view, setView] = useState<EditorView | null>(null);
  const newest = useRef({ source, onDoor, onLine });
  newest.current = { source, onDoor, onLine };

  useEffect(() => {
    if (view === null) return undefined;
    newest.current.onDoor?.(doorOf(view));
    return () => newest.current.onDoor?.(null);
  }, [view]);

  useEffect(() => {
    if (view === null || problems === undefined || view.state.doc.toString() !== value) return;
    view.dispatch(
      setDiagnostics(
        view.state,
        problems.map((problem) => ({ ...problem, ...rangeOf(view, problem) })),
      ),
    );
  }, [view, problems, value]);

  const extensions = useMemo(
    () => [
      LANGUAGES[language],
      lintGutter(),
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ view: own, state, selectionSet, focusChanged }) => {
        if (!selectionSet && !focusChanged) return;
        newest.current.onLine?.(own.hasFocus ? state.doc.lineAt(state.selection.main.head).number : null);
      }),
      hoverTooltip((own, position) => hovered(own, position, newest.current.source)),
      autocompletion({ override: [(context) => completed(context, newest.current.source)] }),
    ],
    [language, label],
  );
  return (
    <div className={styles['text']}>
      <CodeMirror
        value={value}
        extensions={extensions}
        theme={scheme}
        readOnly={readOnly}
        indentWithTab={false}
        basicSetup={{ autocompletion: false, tabSize: 2 }}
        onCreateEditor={(editor) => setView(editor)}
        onChange={onChange}
      />
    </div>
  );
}

function completed(context: CompletionContext, source: TemplateSource | undefined): CompletionResult | null {
  if (source === undefined) return null;
  const found = templateCompletions(context.state.doc.toString(), context.pos, source);
  if (found === null) return null;
  return {
    from: found.from,
    validFor: /^[\w-]*$/,
    options: found.options.map(({ label, text, detail, info, kind }) => ({
      label,
      type: ICONS[kind],
      ...(text === undefined ? {} : { apply: text }),
      ...(detail === undefined ? {} : { detail }),
      ...(info === undefined ? {} : { info: () => told(info) }),
    })),
  };
}

/** What a helper is, where its name stands. */
function hovered(view: EditorView, position: number, source: TemplateSource | undefined): Tooltip | null {
  const found = source === undefined ? null : helperAt(view.state.doc.toString(), position);
  if (source === undefined || found === null) return null;
  const text = `${found.helper.signature}\n${aboutHelper(found.helper, source.language)}`;
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: told(text) }) };
}

function told(text: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = styles['told'] ?? '';
  dom.textContent = text;
  return dom;
}

function positionOf(view: EditorView, { line, column }: TextPlace): number {
  const found = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
  return Math.min(found.from + Math.max(0, column - 1), found.to);
}

/** To the end of the word, so that there is something to underline. */
function rangeOf(view: EditorView, place: TextPlace): { from: number; to: number } {
  const from = positionOf(view, place);
  const rest = view.state.sliceDoc(from, view.state.doc.lineAt(from).to);
  const length = /^[^\s{}()<>"]+/.exec(rest)?.[0].length ?? 1;
  return { from, to: Math.min(from + length, view.state.doc.length) };
}

function doorOf(view: EditorView): TextDoor {
  return {
    jump(place) {
      const at = positionOf(view, place);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    read: () => view.state.doc.toString(),
    insert(text) {
      const { from, to } = view.state.selection.main;
      view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } });
      view.focus();
    },
  };
}
