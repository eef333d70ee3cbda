import { type RegisterKind, REGISTERS } from '../../../engine/language/registers/index.ts';
import { FieldsForm, type FormField } from '../../../ui/fields-form/index.ts';
import { useWords } from '../../../ui/i18n/index.ts';
import { type Entry, isNamed, type Named, valueOf } from '../entry.ts';
import styles from '../register.module.css';
import { AttributeInput } from './AttributeInput.tsx';
import { CoordinatesInput } from './CoordinatesInput.tsx';
import { type EntryDraft, withValue } from './entry-draft.ts';
import { EntryMultiSelect } from './EntryMultiSelect.tsx';
import type { Faults } from './faults-of.ts';

interface EntryFieldsProps {
  readonly kind: RegisterKind;
  /** Null of a new one. */
  readonly entry: Entry | null;
  readonly draft: EntryDraft;
  /** Custom fields of the register. */
  readonly fields: readonly FormField[];
  readonly faults: Faults;
  readonly judged: boolean;
  readonly onChange: (next: EntryDraft) => void;
}

/** Attributes that may be typed; what is given once and for ever only of a new entry. */
export function askedOf(kind: RegisterKind, isNew: boolean): readonly string[] {
  return Object.entries(REGISTERS[kind])
    .filter(([, { fixed }]) => isNew || fixed !== true)
    .map(([name]) => name);
}

const PLACE = ['latitude', 'longitude'];

/** The inputs of an entry: its attributes, whom it belongs to, its custom fields. */
export function EntryFields({ kind, entry, draft, fields, faults, judged, onChange }: EntryFieldsProps) {
  const { t } = useWords('registers');
  const asked = askedOf(kind, entry === null);
  const current = (name: string): unknown =>
    Object.hasOwn(draft.values, name) ? draft.values[name] : entry === null ? null : valueOf(entry, name);
  const set = (name: string, value: unknown): void => onChange(withValue(draft, entry, name, value));
  const client = current('client');
  const ofClient = isNamed(client) ? { client: client.uuid } : {};
  const named = (name: string): readonly Named[] => {
    const value = current(name);
    return Array.isArray(value) ? value.filter(isNamed) : [];
  };
  const first = asked.find((name) => name !== 'client' || !isNamed(client));
  return (
    <>
      <div className={styles.form}>
        {asked.map((name) => {
          const attribute = REGISTERS[kind][name];
          if (attribute === undefined || name === 'longitude') return null;
          if (name === 'latitude') {
            const [latitude = null, longitude = null] = PLACE.map((each) => current(each) as number | null);
            return (
              <CoordinatesInput
                key="coordinates"
                value={{ latitude, longitude }}
                onChange={(place) =>
                  onChange(
                    withValue(withValue(draft, entry, 'latitude', place.latitude), entry, 'longitude', place.longitude),
                  )
                }
              />
            );
          }
          return (
            <div key={name} className={(attribute.most ?? 0) >= 500 ? styles.broad : undefined}>
              <AttributeInput
                name={name}
                attribute={attribute}
                value={current(name)}
                fault={faults.of[name]}
                judged={judged}
                autoFocus={name === first}
                {...(attribute.type === 'ref' && attribute.to !== 'client' && attribute.to !== 'equipment-model'
                  ? { within: ofClient }
                  : {})}
                onChange={(next) => set(name, next)}
              />
            </div>
          );
        })}
        {kind === 'site' && (
          <div className={styles.broad}>
            <EntryMultiSelect
              kind="contact"
              label={t('attribute.contacts')}
              within={ofClient}
              value={named('contacts')}
              onChange={(next) => set('contacts', next)}
            />
          </div>
        )}
        {kind === 'contact' && (
          <div className={styles.broad}>
            <EntryMultiSelect
              kind="site"
              label={t('attribute.sites')}
              within={ofClient}
              value={named('sites')}
              onChange={(next) => set('sites', next)}
            />
          </div>
        )}
      </div>
      {fields.length > 0 && (
        <FieldsForm
          fields={fields}
          values={draft.fields}
          faults={faults.fields}
          judged={judged}
          onChange={(next) => onChange({ ...draft, version: draft.version ?? entry?.version ?? null, fields: next })}
        />
      )}
    </>
  );
}
