import type { PersonExport } from '../../../ui/api/index.ts';

/** Saves everything that is held about a person as a file. */
export function saveExport(held: PersonExport): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `person-${held.person.uuid}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
