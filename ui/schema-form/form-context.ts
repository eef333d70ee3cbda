import { type ComponentType, createContext, useContext, useMemo } from 'react';
import type { ActionKinds } from '../../engine/language/index.ts';
import type { FormField } from '../fields-form/index.ts';
import type { FieldProps } from './field-props.ts';
import { type Language, useWords } from '../i18n/index.ts';
import type { JsonValue } from './json-value.ts';
import type { SchemaNode } from './schema-node.ts';
import { formText, hintOf, titleOf, valueTitle } from './words.ts';

/** Something that an id may name. */
export interface PickerOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** What there is to choose from, by what is referred to: `status`, `role`, `field` … A kind that is absent is typed. */
export type Pickers = Readonly<Record<string, readonly PickerOption[]>>;

export interface RuleWidgetProps {
  readonly rule: JsonValue | undefined;
  readonly onChange: (rule: JsonValue | undefined) => void;
  readonly readOnly: boolean;
  /** Name of the property, for people. */
  readonly label: string;
  /** JSON pointer of the rule in the form's whole value. */
  readonly path: string;
}

/** A problem at a place of the value: `path` is a JSON pointer. */
export interface FormProblem {
  readonly path: string;
  readonly message: string;
}

export interface FormSurroundings {
  readonly pickers: Pickers;
  readonly readOnly: boolean;
  readonly actions: ActionKinds;
  /** Draws rules; without one they are written as JSON. */
  readonly RuleWidget?: ComponentType<RuleWidgetProps>;
  /** Draws any value; fields that hold others draw them with it. */
  readonly Value: ComponentType<ValueProps>;
}

export interface ValueProps extends FieldProps {
  /** Of an object only its properties, without a frame and a label. */
  readonly bare?: boolean;
}

export const FormContext = createContext<FormSurroundings | null>(null);

export function useForm(): FormSurroundings {
  const form = useContext(FormContext);
  if (form === null) throw new Error('there is no form around this field');
  return form;
}

/** Draws rules in every form below, unless the form is given a widget of its own. */
export const RuleWidgetContext = createContext<ComponentType<RuleWidgetProps> | undefined>(undefined);

/** Custom fields by id: their values are given by inputs of their own in every form below. */
export const FieldsContext = createContext<ReadonlyMap<string, FormField>>(new Map());

/** The currency of the amounts below: that of the nearest thing around them which has one. */
export const CurrencyContext = createContext<string | null>(null);

/** Messages by JSON pointer. */
export type ProblemMap = ReadonlyMap<string, readonly string[]>;
export const ProblemContext = createContext<ProblemMap>(new Map());

const NONE: readonly string[] = [];

/** What is wrong with exactly this value. */
export function useProblemsAt(path: string): readonly string[] {
  return useContext(ProblemContext).get(path) ?? NONE;
}

/** How many problems there are at this value and inside it. */
export function useProblemCount(path: string): number {
  const problems = useContext(ProblemContext);
  return useMemo(
    () =>
      [...problems].reduce((sum, [at, list]) => sum + (at === path || at.startsWith(`${path}/`) ? list.length : 0), 0),
    [problems, path],
  );
}

/** True where an object is being made: its id may still be chosen. `taken` are the ids beside it. */
export interface Newness {
  readonly fresh: boolean;
  readonly taken: ReadonlySet<string>;
}
export const NewnessContext = createContext<Newness>({ fresh: false, taken: new Set() });

export interface FormWords {
  readonly language: Language;
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly title: (node: SchemaNode, name: string) => string;
  readonly hint: (node: SchemaNode) => string | undefined;
  readonly value: (node: SchemaNode, value: unknown) => string;
  /** A title of a definition in the language of whoever looks. */
  readonly titleIn: (title: unknown) => string;
}

/** The words of the form in the language of whoever looks. */
export function useFormWords(): FormWords {
  const { language, title: titleIn } = useWords('schema-form');
  return useMemo(
    () => ({
      language,
      titleIn,
      text: (key, values) => formText(key, language, values),
      title: (node, name) => titleOf(node, name, language),
      hint: (node) => hintOf(node, language),
      value: (node, value) => valueTitle(node, value, language),
    }),
    [language, titleIn],
  );
}
