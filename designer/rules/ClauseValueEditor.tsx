import { Input } from '@mantine/core';
import type { ValueEditorProps } from 'react-querybuilder';
import { useWords } from '../../ui/i18n/index.ts';
import type { BuilderContext } from './builder-context.ts';
import { type FactKind, mayCompare } from './fact-kinds.ts';
import { FactSelect } from './FactSelect.tsx';
import { type ClauseOperator, type ClauseValue, LISTS, RANGES, UNARY } from './query.ts';
import styles from './rules.module.css';
import { ValueInput, ValuesInput } from './ValueInput.tsx';

const TEXT: FactKind = { type: 'text', nullable: true };

/** What a clause compares its fact with, and what is wrong with the clause. */
export function ClauseValueEditor(props: ValueEditorProps) {
  const { context, path } = props;
  const { problems } = context as BuilderContext;
  const wrong = problems.get(path.join('.')) ?? [];
  if (UNARY.has(props.operator as ClauseOperator) && wrong.length === 0) return null;
  return (
    <div className={styles.value}>
      <Value {...props} wrong={wrong.length > 0} />
      {wrong.length > 0 && <Input.Error role="alert">{wrong.join(' ')}</Input.Error>}
    </div>
  );
}

function Value(props: ValueEditorProps & { readonly wrong: boolean }) {
  const { t } = useWords('rules');
  const { context, field, valueSource, wrong } = props;
  const { kinds, names, readOnly } = context as BuilderContext;
  const operator = props.operator as ClauseOperator;
  const value = props.value as ClauseValue;
  const change = (next: ClauseValue): void => props.handleOnChange(next);
  const kind = kinds.get(field);
  if (kind === undefined || UNARY.has(operator)) return null;
  if (valueSource === 'field') {
    return (
      <FactSelect
        kinds={kinds}
        names={names}
        readOnly={readOnly}
        label={t('otherFact')}
        value={typeof value === 'string' ? value : ''}
        only={(other) => mayCompare(kind, operator, other)}
        onChange={change}
      />
    );
  }
  // An item of a list is one of its values.
  const single: FactKind = kind.type === 'list' ? { ...TEXT, values: kind.values } : kind;
  const partial = operator === 'starts' || operator === 'ends' || (operator === 'contains' && kind.type === 'text');
  const shared = { path: field, kind: partial ? TEXT : single, names, readOnly, wrong };
  const list = Array.isArray(value) ? (value as readonly (string | number)[]) : [];
  if (LISTS.has(operator)) return <ValuesInput {...shared} label={t('values')} values={list} onChange={change} />;
  if (RANGES.has(operator)) {
    const set = (index: number, bound: string | number): void =>
      change([list[0] ?? '', list[1] ?? ''].with(index, bound));
    return (
      <div className={styles.range}>
        {(['from', 'to'] as const).map((end, index) => (
          <ValueInput
            key={end}
            {...shared}
            label={t(end)}
            value={list[index] ?? ''}
            onChange={(bound) => set(index, bound as string | number)}
          />
        ))}
      </div>
    );
  }
  const one = Array.isArray(value) ? null : (value as string | number | boolean | null);
  return <ValueInput {...shared} label={t('value')} value={one} onChange={change} />;
}
