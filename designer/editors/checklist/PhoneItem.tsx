import { Button, Checkbox, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconCamera, IconCheck, IconPuzzle, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { type ChecklistItem, checklistValueProblem } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { flagAt, numberAt, objectsAt, textAt } from '../shape/read.ts';
import styles from './phone.module.css';

export interface PhoneItemProps {
  readonly item: JsonObject;
  readonly done: boolean;
  readonly onDone: (done: boolean) => void;
}

/** One item on the phone: what is asked, and the way to answer it. What is typed is judged by the engine's own kinds. */
export function PhoneItem({ item, done, onDone }: PhoneItemProps) {
  const { t, title } = useWords('editors');
  const name = title(item.title) || textAt(item, 'id');
  const hint = title(item.hint);
  const optional = flagAt(item, 'optional');
  const check = textAt(item, 'type') === 'check';
  return (
    <div className={styles.item} data-done={done || undefined}>
      {!check && (
        <div className={styles.name}>
          {done && <IconCheck size={18} aria-label={t('checklist.done')} />}
          <span>{name}</span>
          {optional && <em>{t('checklist.optional')}</em>}
        </div>
      )}
      {check && (
        <Checkbox
          size="lg"
          label={optional ? `${name} (${t('checklist.optional')})` : name}
          checked={done}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
      )}
      {hint !== '' && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
      {!check && <Answer item={item} name={name} done={done} onDone={onDone} />}
    </div>
  );
}

/** What the photo must prove; nothing when it need not. */
function Proof({ item }: Pick<PhoneItemProps, 'item'>) {
  const { t, number, duration, list } = useWords('editors');
  const [within, fresh] = [numberAt(item.place, 'within'), textAt(item, 'fresh')];
  const said = list([
    ...(within === undefined ? [] : [t('checklist.atSite', { metres: number(within) })]),
    ...(fresh === '' ? [] : [t('checklist.lately', { time: duration(fresh) })]),
  ]);
  if (said === '') return null;
  return (
    <Text size="xs" c="dimmed">
      {t('checklist.proof', { what: said })}
    </Text>
  );
}

function Answer({ item, name, done, onDone }: PhoneItemProps & { readonly name: string }) {
  const { t, title, number } = useWords('editors');
  const [wrong, setWrong] = useState(false);
  const judge = (value: Json): void => {
    const fits = value === null || checklistValueProblem(item as unknown as ChecklistItem, value) === null;
    setWrong(!fits);
    onDone(fits && value !== null);
  };
  const [min, max, unit] = [numberAt(item, 'min'), numberAt(item, 'max'), textAt(item, 'unit')];
  const limits = [
    ...(min === undefined ? [] : [t('preview.atLeast', { limit: number(min) })]),
    ...(max === undefined ? [] : [t('preview.atMost', { limit: number(max) })]),
  ].join(', ');
  const error = wrong ? t('preview.wrong') : undefined;
  switch (textAt(item, 'type')) {
    case 'text':
      return (
        <Textarea
          size="md"
          aria-label={name}
          autosize
          minRows={2}
          error={error}
          onChange={(event) => judge(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          size="md"
          aria-label={name}
          description={limits === '' ? undefined : limits}
          rightSection={unit === '' ? undefined : <span>{unit}</span>}
          rightSectionWidth={16 + 9 * unit.length}
          hideControls
          clampBehavior="none"
          error={error}
          onChange={(value) => judge(typeof value === 'number' ? value : null)}
        />
      );
    case 'choice':
      return (
        <Radio.Group aria-label={name} onChange={(chosen) => judge(chosen)} error={error}>
          <Stack gap="sm" mt={4}>
            {objectsAt(item, 'options').map(({ index, value }) => (
              <Radio
                key={index}
                size="md"
                value={textAt(value, 'id')}
                label={title(value.title) || textAt(value, 'id')}
              />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'photo':
      return (
        <>
          <Proof item={item} />
          <Button
            size="md"
            fullWidth
            variant={done ? 'light' : 'default'}
            leftSection={<IconCamera size={18} />}
            onClick={() => onDone(!done)}
          >
            {t(done ? 'checklist.photoTaken' : 'checklist.takePhoto')}
          </Button>
        </>
      );
    case 'signature':
      return (
        <button type="button" className={styles.signature} onClick={() => onDone(!done)}>
          <IconSignature size={28} aria-hidden />
          {t(done ? 'checklist.signed' : 'checklist.sign')}
        </button>
      );
    default:
      return (
        <div className={styles.foreign}>
          <IconPuzzle size={18} aria-hidden />
          {t('checklist.foreign', { type: textAt(item, 'type') })}
        </div>
      );
  }
}
