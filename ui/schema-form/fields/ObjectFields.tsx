import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/mantine';
import type { ErrorSchema, ObjectFieldTemplateProps } from '@rjsf/utils';
import { createContext, memo, useContext, useId, useMemo, useRef, useState } from 'react';
import type { FieldProps } from '../field-props.ts';
import {
  CurrencyContext,
  type FormWords,
  NewnessContext,
  ProblemContext,
  useForm,
  useFormWords,
} from '../form-context.ts';
import { isMap, type JsonMap, type JsonValue } from '../json-value.ts';
import { withProperty } from '../object-edits.ts';
import { canShow, planOf, type PropertyPlan, shownAtFirst } from '../object-plan.ts';
import { withProposedId } from '../propose-id.ts';
import { rjsfSchemaOf } from '../rjsf-schema.ts';
import rjsfValidator from '../rjsf-validator.ts';
import { pointerOf, propertyNames } from '../schema-node.ts';
import styles from '../schema-form.module.css';
import { starterOf } from '../starters.ts';
import { useStable } from '../use-stable.ts';

interface ObjectState {
  readonly value: JsonMap;
  readonly path: string;
  readonly plan: ReadonlyMap<string, PropertyPlan>;
  readonly set: (name: string, value: JsonValue | undefined) => void;
}

const ObjectContext = createContext<ObjectState | null>(null);

const Rjsf = withTheme<Record<string, unknown>>(Theme);
const FIELDS = { part: PartField };
/** Mantine's inputs show their errors themselves. */
const TEMPLATES = { ObjectFieldTemplate: Grid, FieldErrorTemplate: Nothing };
/** Nothing is filled in by itself: a form that is only looked at changes nothing. */
const AS_GIVEN = {
  arrayMinItems: { populate: 'never' },
  emptyObjectFields: 'skipDefaults',
  constAsDefaults: 'never',
} as const;

interface ObjectFieldsProps extends Pick<FieldProps, 'node' | 'path' | 'value' | 'onChange'> {
  readonly only?: readonly string[];
  /** Shows every property at once. */
  readonly all?: boolean;
}

/** The properties of an object. */
export function ObjectFields({ node, path, value, onChange, only, all = false }: ObjectFieldsProps) {
  const { readOnly } = useForm();
  const words = useFormWords();
  const prefix = useId();
  const newness = useContext(NewnessContext);
  const object = isMap(value) ? value : EMPTY;
  const plan = useMemo(() => planOf(node, only), [node, only]);
  const [asked, setAsked] = useState<ReadonlySet<string>>(() => shownAtFirst(plan, object, all));
  const names = plan.filter(({ name }) => asked.has(name) || Object.hasOwn(object, name)).map(({ name }) => name);
  const shownNames = names.join(' ');
  const shown = useMemo(() => plan.filter(({ name }) => shownNames.split(' ').includes(name)), [plan, shownNames]);
  const order = useMemo(() => propertyNames(node), [node]);
  const set = useStable((name: string, next: JsonValue | undefined) => {
    setAsked((before) => (before.has(name) ? before : new Set([...before, name])));
    const changed = withProperty(object, name, next, order);
    onChange(newness.fresh ? withProposedId(object, changed, newness.taken, words.language) : changed);
  });
  const byName = useMemo(() => new Map(plan.map((each) => [each.name, each])), [plan]);
  const state = useMemo(() => ({ value: object, path, plan: byName, set }), [object, path, byName, set]);
  const simple = useSimple(object, shown);
  const drawn = useDrawn(shown, object, words);
  const errors = useErrors(path, shown);
  const takeOver = useStable((formData: Readonly<Record<string, unknown>>) => {
    const changed = shown.find(({ name, simple: own }) => own && simple[name] !== formData[name]);
    if (changed === undefined) return;
    const next = (formData[changed.name] ?? undefined) as JsonValue | undefined;
    if (canShow(changed.drawing, next)) set(changed.name, next);
  });
  const around = useContext(CurrencyContext);
  const own = object['currency'];
  const hidden = plan.filter((each) => !shown.includes(each));
  const add = (each: PropertyPlan): void => {
    setAsked((before) => new Set([...before, each.name]));
    const start = STARTED.has(each.drawing.as) ? starterOf(each.node) : undefined;
    if (start !== undefined) set(each.name, start);
  };
  return (
    <ObjectContext.Provider value={state}>
      <CurrencyContext.Provider value={typeof own === 'string' ? own : around}>
        <Lines prefix={prefix} drawn={drawn} simple={simple} errors={errors} readOnly={readOnly} onSimple={takeOver} />
      </CurrencyContext.Provider>
      {hidden.length > 0 && !readOnly && (
        <Group gap={4} mt={8}>
          {hidden.map((each) => (
            <Button
              key={each.name}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={12} />}
              onClick={() => add(each)}
            >
              {words.title(each.node, each.name)}
            </Button>
          ))}
        </Group>
      )}
    </ObjectContext.Provider>
  );
}

interface LinesProps {
  readonly prefix: string;
  readonly drawn: ReturnType<typeof rjsfSchemaOf>;
  readonly simple: JsonMap;
  readonly errors: ErrorSchema;
  readonly readOnly: boolean;
  readonly onSimple: (formData: Readonly<Record<string, unknown>>) => void;
}

/** What rjsf draws of an object. It is drawn anew only when that changes, not when something inside a part does. */
const Lines = memo(function ObjectLines({ prefix, drawn, simple, errors, readOnly, onSimple }: LinesProps) {
  return (
    <Rjsf
      tagName="div"
      idPrefix={prefix}
      schema={drawn.schema}
      uiSchema={drawn.uiSchema}
      formData={simple}
      validator={rjsfValidator as never}
      fields={FIELDS as never}
      templates={TEMPLATES as never}
      readonly={readOnly}
      extraErrors={errors}
      showErrorList={false}
      experimental_defaultFormStateBehavior={AS_GIVEN}
      onChange={({ formData = {} }) => onSimple(formData)}
    >
      <></>
    </Rjsf>
  );
});

/** What rjsf is told; the same as long as the properties and the shapes of their values are. */
function useDrawn(shown: readonly PropertyPlan[], object: JsonMap, words: FormWords): ReturnType<typeof rjsfSchemaOf> {
  const shapes = JSON.stringify(
    shown.map(({ name, drawing, simple }) => {
      const value = object[name];
      if (!simple || drawing.as !== 'choice') return canShow(drawing, value);
      return value === undefined || drawing.values.includes(value as string) ? true : [canShow(drawing, value), value];
    }),
  );
  const newest = useRef(object);
  newest.current = object;
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => rjsfSchemaOf(shown, newest.current, words), [shown, shapes, words]);
}

const EMPTY: JsonMap = {};
/** Drawings that need a value to be drawn at all. */
const STARTED: ReadonlySet<string> = new Set(['object', 'action', 'flag']);

/** The values that rjsf draws; the same object while none of them changes. */
function useSimple(object: JsonMap, shown: readonly PropertyPlan[]): JsonMap {
  const [kept, keep] = useState<JsonMap>(EMPTY);
  const next = Object.fromEntries(
    shown.flatMap(({ name, simple, drawing }) => {
      const value = object[name];
      return simple && value !== undefined && canShow(drawing, value) ? [[name, value]] : [];
    }),
  );
  if (sameValues(kept, next)) return kept;
  keep(next);
  return next;
}

function sameValues(a: JsonMap, b: JsonMap): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function useErrors(path: string, shown: readonly PropertyPlan[]): ErrorSchema {
  const problems = useContext(ProblemContext);
  const found = useMemo(() => {
    const own = shown
      .filter(({ simple }) => simple)
      .map(({ name }) => [name, problems.get(path + pointerOf([name]))] as const);
    return own.filter(([, list]) => list !== undefined).map(([name, list]) => [name, { __errors: [...(list ?? [])] }]);
  }, [problems, path, shown]);
  const text = JSON.stringify(found);
  return useMemo(() => Object.fromEntries(JSON.parse(text) as [string, object][]) as ErrorSchema, [text]);
}

function Nothing() {
  return null;
}

function Grid({ properties }: ObjectFieldTemplateProps) {
  const state = useContext(ObjectContext);
  return (
    <div className={styles.grid}>
      {properties.map(({ name, content }) => (
        <div key={name} data-wide={state?.plan.get(name)?.wide} data-property={name}>
          {content}
        </div>
      ))}
    </div>
  );
}

/** A property that rjsf leaves to us. */
function PartField({ name }: { readonly name: string }) {
  const state = useContext(ObjectContext);
  const { Value } = useForm();
  const words = useFormWords();
  const plan = state?.plan.get(name);
  const change = useStable((value: JsonValue | undefined) => state?.set(name, value));
  if (state === null || plan === undefined) return null;
  return (
    <Value
      node={plan.node}
      label={words.title(plan.node, name)}
      hint={words.hint(plan.node)}
      path={state.path + pointerOf([name])}
      value={state.value[name]}
      required={plan.required}
      onChange={change}
    />
  );
}
