import { Tabs, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { problemText } from '../../../print-forms/template/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { SchemaForm, schemaFor } from '../../../ui/schema-form/index.ts';
import { isObject } from '../../model/json.ts';
import { RuleInForm } from '../../rules/RuleInForm.tsx';
import type { EditorProps } from '../editor-props.ts';
import { PackFields } from '../PackFields.tsx';
import { Split } from '../parts/Split.tsx';
import { withMember } from '../shape/members.ts';
import { ORDERS } from '../shape/orders.ts';
import { usePack } from '../use-pack.ts';
import { CodeText, type TextDoor, type TextProblem } from './code/CodeText.tsx';
import { placeOfPointer } from './code/json-problems.ts';
import { JsonPart } from './code/JsonPart.tsx';
import { FaultList } from './FaultList.tsx';
import { samplesOf, signersOf, stringsOf, textAt, textsAt } from './form-parts.ts';
import { type PartPlace, sampleOf, type Tab, tabOf, TABS } from './part-place.ts';
import { HelpersPanel } from './parts/HelpersPanel.tsx';
import { PartialsTab } from './parts/PartialsTab.tsx';
import { SamplesTab } from './parts/SamplesTab.tsx';
import { StringsTab } from './parts/StringsTab.tsx';
import { PreviewPanel } from './preview/PreviewPanel.tsx';
import { useTemplateProblems } from './use-template-problems.ts';
import styles from './print-form.module.css';

/** What the tab "Settings" shows: all that has no tab of its own. */
const SETTINGS = [
  'title',
  'description',
  'for',
  'document',
  'group',
  'money',
  'inputs',
  'languages',
  'page',
  'output',
  'tests',
];

/** A print form: its template with what may stand in it, style, words, data and samples, and beside them the real paper. */
export function PrintFormEditor(props: EditorProps) {
  const { document, value, readOnly, edit, focus } = props;
  const { t, language } = useWords('paper');
  const [tab, setTab] = useState<Tab>('template');
  const [partial, setPartial] = useState<string | null>(null);
  const [sample, setSample] = useState<string | null>(null);
  const [visit] = useState(() => performance.now());
  const door = useRef<TextDoor | null>(null);
  const wish = useRef<PartPlace | null>(null);
  const problems = useTemplateProblems(value);
  const [cursor, setCursor] = useState<PartPlace | null>(null);
  const follow =
    (part: string) =>
    (line: number | null): void =>
      setCursor((now) => (line === null ? null : now?.part === part && now.line === line ? now : { part, line }));

  const setDoor = (next: TextDoor | null): void => {
    door.current = next;
    // The text of the tab before goes away first; the wish waits for that which comes.
    if (next === null) return;
    const { part, line, column = 1 } = wish.current ?? {};
    wish.current = null;
    const pointer = part === undefined ? undefined : pointerInto(part);
    if (line !== undefined) next.jump({ line, column });
    else if (pointer !== undefined && pointer !== '') next.jump(placeOfPointer(next.read(), pointer));
  };
  const jump = (place: PartPlace): void => {
    const [, , name] = place.part.split('/');
    const next = tabOf(place.part);
    const of = sampleOf(place.part);
    const id = of === null ? undefined : idOfSample(value, of.index);
    const shown = sample ?? idOfSample(value, 0);
    const isShown = next === tab && (next !== 'partials' || name === partial) && (of === null || id === shown);
    if (next === 'partials' && name !== undefined) setPartial(name);
    if (id !== undefined) setSample(id);
    setTab(next);
    wish.current = place;
    if (isShown) setDoor(door.current);
  };
  useEffect(() => {
    // The wish names a part; of its lines the first that is wrong is meant.
    if (focus !== null) jump(problems.find(({ part }) => part === focus.path) ?? { part: focus.path });
    // What becomes of the part afterwards is no wish.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [focus]);

  const textProblems = (part: string): readonly TextProblem[] =>
    problems
      .filter((problem) => problem.part === part)
      .map((problem) => ({ ...problem, message: problemText(problem, language) }));
  const source = {
    schema: isObject(value['data']) ? value['data']['schema'] : {},
    partials: Object.keys(textsAt(value, 'partials')),
    words: [...new Set(Object.values(stringsOf(value)).flatMap((words) => Object.keys(words)))],
    signers: signersOf(value),
    language,
  };
  const write = (name: 'template' | 'style', text: string): void => {
    if (text === textAt(value, name)) return;
    edit((now) => withMember(now, name, text === '' && name === 'style' ? undefined : text, ORDERS.printForm), {
      gesture: `${name} ${visit}`,
    });
  };
  const code = (name: 'template' | 'style') => (
    <CodeText
      language={name}
      label={t(`tabs.${name}`)}
      value={textAt(value, name)}
      readOnly={readOnly}
      problems={textProblems(`/${name}`)}
      onDoor={setDoor}
      onChange={(text) => write(name, text)}
      {...(name === 'template' && { source, onLine: follow('/template') })}
    />
  );
  const insert = (text: string): void => door.current?.insert(text);
  const panels: Readonly<Record<Tab, () => ReactNode>> = {
    template: () => (
      <>
        {code('template')}
        <HelpersPanel readOnly={readOnly} onInsert={insert} />
      </>
    ),
    style: () => code('style'),
    partials: () => (
      <>
        <PartialsTab
          {...props}
          chosen={partial}
          onChoose={setPartial}
          problemsOf={textProblems}
          source={source}
          onDoor={setDoor}
          onCursor={setCursor}
        />
        <HelpersPanel readOnly={readOnly} onInsert={insert} />
      </>
    ),
    strings: () => <StringsTab {...props} />,
    data: () => (
      <>
        <Text c="dimmed">{t('data.hint')}</Text>
        <JsonPart
          label={t('tabs.data')}
          value={value['data'] ?? {}}
          readOnly={readOnly}
          problems={props.problems}
          under="/data"
          onDoor={setDoor}
          onChange={(data) =>
            edit((now) => withMember(now, 'data', data, ORDERS.printForm), { gesture: `data ${visit}` })
          }
        />
      </>
    ),
    samples: () => <SamplesTab {...props} chosen={sample} onChoose={setSample} onDoor={setDoor} />,
    settings: () => <Settings {...props} />,
  };

  return (
    <Split
      wide
      title={t('preview.title')}
      preview={
        <PreviewPanel value={value} published={document.published?.value ?? null} cursor={cursor} onJump={jump} />
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => setTab(TABS.find((each) => each === next) ?? 'template')}
        keepMounted={false}
      >
        <Tabs.List className={styles['tabs']} aria-label={t('tabs.label')}>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((each) => (
          <Tabs.Panel key={each} value={each} pt="sm" data-part={`/${each}`}>
            {panels[each]()}
          </Tabs.Panel>
        ))}
      </Tabs>
      <Faults problems={problems} onJump={jump} />
    </Split>
  );
}

/** The pointer into the text of a tab that is JSON; undefined for parts of other tabs. */
function pointerInto(path: string): string | undefined {
  return sampleOf(path)?.pointer ?? (path.startsWith('/data') ? path.slice('/data'.length) : undefined);
}

function idOfSample(value: EditorProps['value'], index: number): string | undefined {
  const list = value['samples'];
  const found = Array.isArray(list) && isObject(list[index]) ? list[index]['id'] : undefined;
  return typeof found === 'string' ? found : samplesOf(value)[index]?.id;
}

function Settings({ value, readOnly, edit, problems }: EditorProps) {
  const { choices } = usePack();
  return (
    <PackFields>
      <SchemaForm
        schema={schemaFor('print-form')}
        only={SETTINGS}
        value={value}
        readOnly={readOnly}
        pickers={choices}
        problems={problems}
        ruleWidget={RuleInForm}
        onChange={(next) => {
          if (isObject(next)) edit(() => next, { gesture: 'form' });
        }}
      />
    </PackFields>
  );
}

const UNKNOWN = new Set(['unknown-field', 'not-a-list', 'wrong-field', 'not-printable']);
const UNUSED = new Set(['unused-field', 'unused-string']);

interface FaultsProps {
  readonly problems: ReturnType<typeof useTemplateProblems>;
  readonly onJump: (place: PartPlace) => void;
}

/** What the check says of all templates: what is wrong, fields that the data have not, and what nobody uses. */
function Faults({ problems, onJump }: FaultsProps) {
  const { t, language } = useWords('paper');
  const groups = Object.groupBy(problems, ({ rule }) =>
    UNKNOWN.has(rule) ? 'fields' : UNUSED.has(rule) ? 'unused' : 'wrong',
  );
  return (['wrong', 'fields', 'unused'] as const).map((group) => {
    const found = groups[group] ?? [];
    if (found.length === 0) return null;
    return (
      <section key={group} aria-label={t(`faults.${group}`)}>
        <Text size="sm" fw={600} mt="md">
          {t(`faults.${group}`)}
        </Text>
        <FaultList
          label={t(`faults.${group}`)}
          faults={found.map((problem) => ({
            place: problem,
            severity: problem.severity,
            message:
              group === 'unused'
                ? problemText(problem, language)
                : t('faults.at', {
                    where: t(whereOf(problem.part), { name: problem.part.split('/')[2] }),
                    ...problem,
                    message: problemText(problem, language),
                  }),
          }))}
          onJump={onJump}
        />
      </section>
    );
  });
}

function whereOf(part: string): string {
  return part.startsWith('/partials/') ? 'faults.partial' : `tabs.${part.slice(1)}`;
}
