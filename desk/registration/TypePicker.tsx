import { Chip, Group, Input } from '@mantine/core';
import type { RequestType } from '../../ui/api/index.ts';
import { useWords } from '../../ui/i18n/index.ts';

interface TypePickerProps {
  readonly types: readonly RequestType[];
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (type: string) => void;
}

/** What the request is: one of the kinds that the person may file, all of them in sight. */
export function TypePicker({ types, value, error, onChange }: TypePickerProps) {
  const { t, title } = useWords('registration');
  const chosen = types.find(({ id }) => id === value);
  const description = chosen === undefined ? '' : title(chosen.description);
  return (
    <Input.Wrapper label={t('type')} labelElement="div" error={error} withAsterisk>
      <Chip.Group value={value ?? ''} onChange={(next) => onChange(next)}>
        <Group gap="xs" mt={4} mb={4} role="radiogroup" data-types aria-label={t('type')}>
          {types.map(({ id, title: name }) => (
            <Chip key={id} value={id} size="sm" radius="sm" variant="outline">
              {title(name)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {description !== '' && <Input.Description>{description}</Input.Description>}
    </Input.Wrapper>
  );
}
