import { byName } from '../../ui/i18n/texts-by-name.ts';

const ours = import.meta.glob<object>('../locales/ru/*.json', { eager: true, import: 'default' });
const parts = import.meta.glob<object>('../../ui/locales/ru/*.json', { eager: true, import: 'default' });

export const texts = byName({ ...parts, ...ours });
