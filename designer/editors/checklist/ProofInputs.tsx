import { Group } from '@mantine/core';
import type { ItemLimit } from '../../../engine/language/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { HowToEdit } from '../editor-props.ts';
import { DurationInput } from '../parts/DurationInput.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { withMember } from '../shape/members.ts';
import { numberAt, textAt } from '../shape/read.ts';

interface ProofInputsProps {
  readonly of: JsonObject;
  /** What means something here; what is there and means nothing is shown too, so that it can be taken out. */
  readonly limits: readonly ItemLimit[];
  readonly readOnly: boolean;
  readonly onChange: (key: string, value: Json | undefined, how?: HowToEdit) => void;
}

/** What a photo must prove: that it was taken at the site, and lately. Each empty when it need not. */
export function ProofInputs({ of, limits, readOnly, onChange }: ProofInputsProps) {
  const { t } = useWords('editors');
  const shown = (key: ItemLimit): boolean => limits.includes(key) || of[key] !== undefined;
  if (!shown('place') && !shown('fresh')) return null;
  return (
    <Group gap="md" align="flex-end">
      {shown('place') && (
        <NumberField
          label={t('checklist.within')}
          width={210}
          value={numberAt(of.place, 'within')}
          whole
          readOnly={readOnly}
          onChange={(metres, how) => {
            const place = isObject(of.place) ? of.place : {};
            onChange('place', metres === undefined ? undefined : withMember(place, 'within', metres, ['within']), {
              gesture: `place ${how.gesture}`,
            });
          }}
        />
      )}
      {shown('fresh') && (
        <DurationInput
          label={t('checklist.fresh')}
          value={textAt(of, 'fresh')}
          readOnly={readOnly}
          onChange={(fresh, { gesture, ...how }) =>
            onChange('fresh', fresh, { ...how, ...(gesture === undefined ? {} : { gesture: `fresh ${gesture}` }) })
          }
        />
      )}
    </Group>
  );
}
