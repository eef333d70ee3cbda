import { Button, ColorPicker, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../ui/i18n/index.ts';
import { StatusDot } from '../../../ui/parts/index.ts';
import { COLOURS, writtenColour } from './colours.ts';
import styles from './statuses.module.css';

export interface SwatchProps {
  readonly colour: string;
  /** Of the status. */
  readonly title: string;
  readonly readOnly: boolean;
  /** It cannot be without a colour. */
  readonly required?: boolean;
  readonly onChange: (colour: string | undefined) => void;
}

/** The colour of a status; a click or Enter opens the colours to choose from. */
export function Swatch({ colour, title, readOnly, required = false, onChange }: SwatchProps) {
  const { t } = useWords('editors');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  if (readOnly) return <StatusDot colour={colour} size={18} />;
  const wrong = typed !== '' && writtenColour(typed) === null;
  return (
    <Popover opened={open} onChange={setOpen} withArrow trapFocus position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          className={styles.swatch}
          aria-label={t('statuses.colourOf', { what: title })}
          onClick={() => {
            setTyped(colour);
            setOpen(!open);
          }}
        >
          <StatusDot colour={colour} size={18} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('statuses.colourOf', { what: title })}>
        <Stack gap="sm" w={216}>
          <ColorPicker
            format="hex"
            size="sm"
            withPicker={false}
            swatches={[...COLOURS]}
            swatchesPerRow={8}
            value={colour}
            onChange={(chosen) => {
              onChange(chosen.toLowerCase());
              setTyped(chosen.toLowerCase());
            }}
          />
          <TextInput
            size="sm"
            label={t('statuses.colourWritten')}
            value={typed}
            error={wrong ? t('statuses.colourWrong') : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              const written = writtenColour(event.currentTarget.value);
              if (written !== null) onChange(written);
            }}
          />
          {!required && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                onChange(undefined);
                setOpen(false);
              }}
            >
              {t('statuses.noColour')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
