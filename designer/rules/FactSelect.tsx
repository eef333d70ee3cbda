import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useWords } from '../../ui/i18n/index.ts';
import type { BuilderContext } from './builder-context.ts';
import type { FactKind } from './fact-kinds.ts';
import { groupOfFact } from './fact-names.ts';

interface FactSelectProps extends Pick<BuilderContext, 'kinds' | 'names' | 'readOnly'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
  readonly only?: (kind: FactKind) => boolean;
}

const GROUPS = [
  'fields',
  'request',
  'minutes',
  'client',
  'site',
  'contract',
  'equipment',
  'works',
  'assignee',
  'actor',
  'event',
  'now',
  'checklists',
];

/** Chooses a fact by its name, among all or those that fit. */
export function FactSelect({ kinds, names, readOnly, label, value, onChange, only }: FactSelectProps) {
  const { t } = useWords('rules');
  const data = useMemo(() => {
    const paths = [...kinds].flatMap(([path, kind]) => (only === undefined || only(kind) ? [path] : []));
    const strange = value === '' || paths.includes(value) ? [] : [value];
    return [
      ...GROUPS.map((group) => ({
        group: t(`groups.${group}`),
        items: paths
          .filter((path) => groupOfFact(path) === group)
          .map((path) => ({ value: path, label: capital(names.fact(path)) })),
      })),
      ...strange.map((path) => ({ value: path, label: t('unknown', { id: path }) })),
    ];
  }, [kinds, names, only, value, t]);
  return (
    <Select
      aria-label={label}
      placeholder={t('chooseFact')}
      data={data}
      value={value === '' ? null : value}
      searchable
      allowDeselect={false}
      readOnly={readOnly}
      maxDropdownHeight={320}
      nothingFoundMessage={t('nothingFound')}
      onChange={(path) => path !== null && onChange(path)}
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
