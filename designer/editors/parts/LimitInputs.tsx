import { Group, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { ItemLimit } from '../../../engine/language/index.ts';
import { AmountInput } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { HowToEdit } from '../editor-props.ts';
import { numberAt, textAt } from '../shape/read.ts';
import { NumberField } from './NumberField.tsx';

export interface LimitInputsProps {
  readonly of: JsonObject;
  /** What means something here; what is there and means nothing is shown too, so that it can be taken out. */
  readonly limits: readonly ItemLimit[];
  readonly readOnly: boolean;
  /** The numbers are amounts in the currency that is the unit. */
  readonly money?: boolean;
  readonly onChange: (key: string, value: Json | undefined, how?: HowToEdit) => void;
}

/** The limits of a number or text, each empty when there is none. */
export function LimitInputs({ of, limits, readOnly, money = false, onChange }: LimitInputsProps) {
  const { t } = useWords('editors');
  const visit = useRef(0);
  const shown = (['min', 'max', 'maxLength'] as const).filter((key) => limits.includes(key) || of[key] !== undefined);
  const unit = limits.includes('unit') || of.unit !== undefined;
  if (shown.length === 0 && !unit) return null;
  const begin = (): void => {
    visit.current = performance.now();
  };
  return (
    <Group gap="md" align="flex-end">
      {shown.map((key) => {
        const limit = numberAt(of, key);
        if (money && key !== 'maxLength') {
          return (
            <AmountInput
              key={key}
              size="sm"
              w={150}
              label={t(`limits.${key}`)}
              value={limit ?? null}
              currency={textAt(of, 'unit') || null}
              readOnly={readOnly}
              onFocus={begin}
              onChange={(minor) => onChange(key, minor ?? undefined, { gesture: `${key} ${visit.current}` })}
            />
          );
        }
        return (
          <NumberField
            key={key}
            label={t(`limits.${key}`)}
            value={limit}
            whole={key === 'maxLength'}
            readOnly={readOnly}
            onChange={(number, how) => onChange(key, number, { gesture: `${key} ${how.gesture}` })}
          />
        );
      })}
      {unit && (
        <TextInput
          size="sm"
          w={110}
          label={t('limits.unit')}
          value={textAt(of, 'unit')}
          maxLength={20}
          readOnly={readOnly}
          onFocus={begin}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange('unit', value === '' ? undefined : value, { gesture: `unit ${visit.current}` });
          }}
        />
      )}
    </Group>
  );
}
