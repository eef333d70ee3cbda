import { Autocomplete } from '@mantine/core';
import type { Choice } from '../../workflow/pickers-of.ts';
import { useSurroundings } from '../../workflow/surroundings.ts';
import { useNewStatus } from '../../workflow/use-new-status.ts';

interface StatusNameProps {
  readonly label: string;
  readonly description?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words for a status: those of one that exists, or new ones. */
export function StatusName({ label, description, error, value, onChange }: StatusNameProps) {
  const { choices } = useSurroundings();
  return (
    <Autocomplete
      label={label}
      description={description}
      error={error}
      size="sm"
      maxLength={200}
      data={[...new Set((choices.status ?? []).map((choice) => choice.label))]}
      value={value}
      onChange={onChange}
      selectFirstOptionOnChange={false}
    />
  );
}

/** Gives the status that words mean, which is made when there is none; null when it cannot be made. */
export function useStatusOf(): (words: string, final: boolean) => string | null {
  const { choices } = useSurroundings();
  const addStatus = useNewStatus();
  return (words, final) => {
    const wanted = words.trim().toLocaleLowerCase();
    const found = (choices.status ?? []).find((choice: Choice) => choice.label.toLocaleLowerCase() === wanted);
    return found?.id ?? addStatus(words.trim(), final ? 'done' : 'active');
  };
}
