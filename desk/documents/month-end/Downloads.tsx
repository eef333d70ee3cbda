import { Anchor, Button, Checkbox, Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentBatch } from '../../../ui/api/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';

const MOST_COPIES = 10;

/** What is taken away of the documents that were issued: one PDF to print, all PDFs, the registry. Browsers save them as they come. */
export function Downloads({ batch }: { readonly batch: DocumentBatch }) {
  const { t } = useWords('month-end');
  const [copies, setCopies] = useState(2);
  const [duplex, setDuplex] = useState(true);
  const { uuid, may, counts, parts } = batch;
  if (!may.download || counts.issued === 0) return null;
  const at = `/api/v1/documents/batches/${uuid}`;
  const registry = (
    <Button component="a" href={`${at}/registry.xlsx`} download variant="default">
      {t('download.registry')}
    </Button>
  );
  if (counts.unrendered > 0) {
    return (
      <Group gap="sm" role="group" aria-label={t('download.title')}>
        {registry}
        <Text size="sm">{t('download.notYet')}</Text>
      </Group>
    );
  }
  const print = (part: number): string => `${at}/print.pdf?copies=${copies}&duplex=${duplex}&part=${part}`;
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={t('download.title')}>
      <NumberInput
        w={110}
        label={t('download.copies')}
        min={1}
        max={MOST_COPIES}
        clampBehavior="strict"
        allowDecimal={false}
        value={copies}
        onChange={(next) => typeof next === 'number' && setCopies(next)}
      />
      <Checkbox
        mb={8}
        label={t('download.duplex')}
        checked={duplex}
        onChange={({ currentTarget }) => setDuplex(currentTarget.checked)}
      />
      <Button component="a" href={print(1)} download>
        {t(parts > 1 ? 'download.printPart' : 'download.print', { part: 1, parts })}
      </Button>
      {Array.from({ length: Math.max(parts - 1, 0) }, (_, at0) => (
        <Anchor key={at0} href={print(at0 + 2)} download size="sm">
          {t('download.printPart', { part: at0 + 2, parts })}
        </Anchor>
      ))}
      <Button component="a" href={`${at}/documents.zip`} download variant="default">
        {t('download.zip')}
      </Button>
      {registry}
    </Group>
  );
}
