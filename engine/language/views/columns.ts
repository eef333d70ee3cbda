import type { Title } from '../definitions.generated.ts';

/** The properties of requests that a view may show as columns, with the words of their heads. Custom fields come besides. */
export const VIEW_COLUMNS: Readonly<Record<string, Required<Title>>> = {
  number: { en: 'No.', ru: '№' },
  subject: { en: 'Subject', ru: 'Тема' },
  type: { en: 'Type', ru: 'Тип' },
  status: { en: 'Status', ru: 'Статус' },
  stage: { en: 'Stage', ru: 'Этап' },
  priority: { en: 'Priority', ru: 'Приоритет' },
  client: { en: 'Client', ru: 'Клиент' },
  site: { en: 'Site', ru: 'Объект' },
  contact: { en: 'Contact', ru: 'Контакт' },
  contract: { en: 'Contract', ru: 'Договор' },
  objects: { en: 'Equipment', ru: 'Оборудование' },
  assignee: { en: 'Owner', ru: 'Ответственный' },
  group: { en: 'Group', ru: 'Группа' },
  flags: { en: 'Flags', ru: 'Признаки' },
  due: { en: 'Due', ru: 'Срок' },
  waiting: { en: 'In status', ru: 'В статусе' },
  created: { en: 'Created', ru: 'Создана' },
  updated: { en: 'Changed', ru: 'Изменена' },
  ended: { en: 'Ended', ru: 'Завершена' },
};

/** The id of the custom field that a column shows; undefined for a property of requests. */
export function fieldOfColumn(column: string): string | undefined {
  return column.startsWith('fields.') ? column.slice('fields.'.length) : undefined;
}
