import { autocompletion } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { Alert, Button, Group, Text, useComputedColorScheme } from '@mantine/core';
import CodeMirror from '@uiw/react-codemirror';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { prettyText } from '../../engine/language/index.ts';
import { MeContext } from '../../ui/api/use-api.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { isObject, type Json, sameJson } from '../model/json.ts';
import { completionsAt } from './completions.ts';
import { editorTheme } from './editor-theme.ts';
import { hoverAt } from './hover.ts';
import type { JsonEditorProps } from './JsonEditor.tsx';
import { keptTexts } from './kept-texts.ts';
import styles from './json.module.css';
import { textChange } from './text-change.ts';
import { parseJson, textProblems } from './text-problems.ts';
import { usePickers } from './use-pickers.ts';

/** So long after the last key a text that is right becomes a change. */
const PAUSE = 300;

/** The editor itself; `JsonEditor` loads it when it is first shown. */
export function JsonText({ value, schemaKind, onChange, problems, readOnly = false }: JsonEditorProps) {
  const { t, language } = useWords('json');
  const scheme = useComputedColorScheme('light');
  const pickers = usePickers();
  const person = useContext(MeContext)?.uuid ?? '';
  const kept = useMemo(() => keptTexts(sessionStorage, person), [person]);
  const name = `${schemaKind}/${isObject(value) && typeof value['id'] === 'string' ? value['id'] : ''}`;
  const [first] = useState(() => (readOnly ? null : kept.get(name)) ?? prettyText(value));
  const [text, setText] = useState(first);
  const [view, setView] = useState<EditorView | null>(null);
  const parsed = useMemo(() => parseJson(text), [text]);
  /** The value that the text and the definition last agreed on. */
  const agreed = useRef<Json>(value);
  const elsewhere = parsed === undefined && !sameJson(value, agreed.current);
  const newest = useRef({ value, pickers, language, onChange, name, kept });
  newest.current = { value, pickers, language, onChange, name, kept };

  const show = (next: string): void => {
    const change = view === null ? null : textChange(view.state.doc.toString(), next);
    if (view !== null && change !== null) view.dispatch({ changes: change });
    setText(next);
  };
  const takeOver = (): void => {
    agreed.current = value;
    kept.forget(name);
    show(prettyText(value));
  };

  const pending = useRef<Json | undefined>(undefined);
  const send = useCallback((): void => {
    const next = pending.current;
    pending.current = undefined;
    if (next === undefined || sameJson(next, agreed.current)) return;
    agreed.current = next;
    newest.current.onChange(next);
    const { kept: texts, name: whose } = newest.current;
    if (sameJson(parseJson(texts.get(whose) ?? ''), next)) texts.forget(whose);
  }, []);

  // What others do to the definition comes into the text, unless a text that is no JSON yet would be lost by it.
  useEffect(() => {
    if (view === null || sameJson(value, agreed.current) || !sameJson(parsed, agreed.current)) return;
    agreed.current = value;
    show(prettyText(value));
  });

  // A text that is right becomes a change; until then it is kept, so that a page loaded anew at once has it too.
  useEffect(() => {
    if (readOnly) return undefined;
    if (sameJson(parsed, agreed.current)) {
      kept.forget(name);
      return undefined;
    }
    kept.keep(name, text);
    if (parsed === undefined) return undefined;
    pending.current = parsed;
    const timer = setTimeout(send, PAUSE);
    return () => clearTimeout(timer);
  }, [parsed, text, readOnly, name, kept, send]);
  // Whoever leaves the text within the pause loses nothing of it.
  useEffect(() => send, [send]);

  const found = useMemo(
    () => textProblems(text, { kind: schemaKind, problems, language, noJson: t('noJson') }),
    [text, schemaKind, problems, language, t],
  );
  useEffect(() => {
    if (view === null || view.state.doc.toString() !== text) return;
    view.dispatch(
      setDiagnostics(
        view.state,
        found.map((each) => ({ ...each, to: Math.max(each.from, each.to) })),
      ),
    );
  }, [view, found, text]);

  const extensions = useMemo(
    () => [
      json(),
      lintGutter(),
      editorTheme,
      EditorView.contentAttributes.of({ 'aria-label': t('label'), tabindex: '0' }),
      autocompletion({
        override: [
          (context) => {
            const { value: now, pickers: known, language: spoken } = newest.current;
            const source = { kind: schemaKind, value: now, pickers: known, language: spoken };
            const all = completionsAt(context.state.doc.toString(), context.pos, source);
            if (all === null || (!context.explicit && context.matchBefore(/[\w"-]/) === null)) return null;
            return {
              from: all.from,
              to: all.to,
              filter: false,
              options: fitting(all.options, context.state.sliceDoc(all.from, context.pos)).map((option) => ({
                label: option.label,
                apply: option.text,
                detail: option.detail,
                info: option.info,
              })),
            };
          },
        ],
      }),
      hoverTooltip((editor, position) => {
        const said = hoverAt(editor.state.doc.toString(), position, schemaKind, newest.current.language);
        if (said === null) return null;
        return {
          pos: said.from,
          end: said.to,
          create: () => {
            const dom = document.createElement('div');
            dom.className = styles['hover'] ?? '';
            dom.textContent = said.text;
            return { dom };
          },
        };
      }),
      keymap.of([{ key: 'Mod-s', preventDefault: true, run: formatted }]),
    ],
    [schemaKind, t],
  );

  return (
    <div className={styles['editor']}>
      {elsewhere && (
        <Alert color="yellow" title={t('elsewhere')}>
          <Group gap="sm">
            <Text size="sm">{t('elsewhereText')}</Text>
            <Button size="compact-sm" variant="default" onClick={takeOver}>
              {t('takeOver')}
            </Button>
          </Group>
        </Alert>
      )}
      <CodeMirror
        value={first}
        extensions={extensions}
        theme={scheme}
        readOnly={readOnly}
        indentWithTab={false}
        basicSetup={{ autocompletion: false, tabSize: 2 }}
        onCreateEditor={(editor) => setView(editor)}
        onChange={(next) => setText(next)}
      />
      <Group justify="space-between" gap="sm">
        <Text size="xs" c={parsed === undefined ? 'red' : 'dimmed'} role="status">
          {parsed === undefined ? t('noJsonKept') : t('problemCount', { count: found.length })}
        </Text>
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={parsed === undefined || view === null}
            onClick={() => view !== null && formatted(view)}
          >
            {t('format')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** Writes the text in the pack's own form. False for a text that is no JSON. */
function formatted(view: EditorView): boolean {
  const text = view.state.doc.toString();
  const value = parseJson(text);
  if (value === undefined) return true;
  const change = textChange(text, prettyText(value));
  if (change !== null) view.dispatch({ changes: change });
  return true;
}

function fitting<O extends { readonly label: string; readonly detail?: string }>(
  options: readonly O[],
  typed: string,
): O[] {
  const wish = typed.replaceAll('"', '').toLowerCase();
  const says = ({ label, detail = '' }: O): boolean => `${label} ${detail}`.toLowerCase().includes(wish);
  return options.filter(says).toSorted((a, b) => Number(b.label.startsWith(wish)) - Number(a.label.startsWith(wish)));
}
