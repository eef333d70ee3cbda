import { Group, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { ItemLimit } from '../../../engine/language/index.ts';
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
  /** Money is kept in the hundredth part of its unit and shown in the unit itself. */
  readonly hundredths?: boolean;
  readonly onChange: (key: string, value: Json | undefined, how?: HowToEdit) => void;
}

/** The limits of a number or text, each empty when there is none. */
export function LimitInputs({ of, limits, readOnly, hundredths = false, onChange }: LimitInputsProps) {
  const { t } = useWords('editors');
  const visit = useRef(0);
  const shown = (['min', 'max', 'maxLength'] as const).filter((key) => limits.includes(key) || of[key] !== undefined);
  const unit = limits.includes('unit') || of.unit !== undefined;
  if (shown.length === 0 && !unit) return null;
  const scale = hundredths ? 100 : 1;
  return (
    <Group gap="md" align="flex-end">
      {shown.map((key) => {
        const limit = numberAt(of, key);
        return (
          <NumberField
            key={key}
            label={t(`limits.${key}`)}
            value={limit === undefined || key === 'maxLength' ? limit : limit / scale}
            whole={key === 'maxLength'}
            readOnly={readOnly}
            onChange={(number, how) => {
              const kept =
                number === undefined || key === 'maxLength' ? number : Math.round(number * scale * 1e6) / 1e6;
              onChange(key, kept, { gesture: `${key} ${how.gesture}` });
            }}
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
          onFocus={() => {
            visit.current = performance.now();
          }}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange('unit', value === '' ? undefined : value, { gesture: `unit ${visit.current}` });
          }}
        />
      )}
    </Group>
  );
}
