import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Coordinates, readCoordinates, writeCoordinates } from './coordinates.ts';

interface CoordinatesInputProps {
  readonly value: Coordinates;
  readonly onChange: (next: Coordinates) => void;
}

/** A place as it is copied from any map: latitude and longitude in one field. */
export function CoordinatesInput({ value, onChange }: CoordinatesInputProps) {
  const { t } = useWords('registers');
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readCoordinates(typed) === null;
  return (
    <TextInput
      label={t('attribute.coordinates')}
      description={t('form.coordinatesHint')}
      placeholder="55.7512, 37.6184"
      inputMode="text"
      value={typed ?? writeCoordinates(value)}
      error={isWrong ? t('form.coordinatesWrong') : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const place = readCoordinates(currentTarget.value);
        if (place !== null) onChange(place);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}
