import { ActionIcon, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../ui/i18n/index.ts';
import { isObject } from '../../../model/json.ts';
import type { EditorProps } from '../../editor-props.ts';
import { withMember } from '../../shape/members.ts';
import { ORDERS } from '../../shape/orders.ts';
import { CodeText, type TextDoor, type TextProblem } from '../code/CodeText.tsx';
import type { TemplateSource } from '../code/template-completions.ts';
import { textsAt } from '../form-parts.ts';
import type { PartPlace } from '../part-place.ts';
import { NewName } from './NewName.tsx';

interface PartialsTabProps extends EditorProps {
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
  readonly problemsOf: (part: string) => readonly TextProblem[];
  readonly source: TemplateSource;
  readonly onDoor: (door: TextDoor | null) => void;
  readonly onCursor: (place: PartPlace | null) => void;
}

/** Pieces of the template by name. */
export function PartialsTab({
  value,
  edit,
  readOnly,
  chosen,
  onChoose,
  problemsOf,
  source,
  onDoor,
  onCursor,
}: PartialsTabProps) {
  const { t } = useWords('paper');
  const partials = textsAt(value, 'partials');
  const names = Object.keys(partials).toSorted();
  const name = chosen !== null && names.includes(chosen) ? chosen : names[0];
  const [visit] = useState(() => performance.now());
  const write = (part: string, text: string | undefined): void =>
    edit(
      (definition) => {
        const now = isObject(definition['partials']) ? definition['partials'] : {};
        const next = withMember(now, part, text, []);
        const isEmpty = Object.keys(next).length === 0;
        return withMember(definition, 'partials', isEmpty ? undefined : next, ORDERS.printForm);
      },
      { gesture: `partials/${part} ${visit}` },
    );
  return (
    <Stack gap="sm">
      {name === undefined ? (
        <Text c="dimmed">{t('partials.none', { example: '{{> name}}' })}</Text>
      ) : (
        <Group gap="sm" align="end">
          <NativeSelect
            size="sm"
            label={t('partials.which')}
            value={name}
            data={names}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              aria-label={t('partials.remove', { name })}
              onClick={() => {
                onChoose(null);
                write(name, undefined);
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      )}
      {name !== undefined && (
        <CodeText
          key={name}
          language="template"
          label={t('partials.text', { name })}
          value={partials[name] ?? ''}
          readOnly={readOnly}
          problems={problemsOf(`/partials/${name}`)}
          source={source}
          onDoor={onDoor}
          onLine={(line) => onCursor(line === null ? null : { part: `/partials/${name}`, line })}
          onChange={(text) => write(name, text)}
        />
      )}
      {!readOnly && (
        <NewName
          label={t('partials.add')}
          taken={names}
          pattern={/^[a-z][a-z0-9-]{0,63}$/}
          onAdd={(next) => {
            write(next, '<p></p>\n');
            onChoose(next);
          }}
        />
      )}
    </Stack>
  );
}
