import { Anchor, Button, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { Pack } from '../../engine/language/index.ts';
import { useWords } from '../../ui/i18n/index.ts';
import { elementTitle } from './element-title.ts';
import type { Element, Place, PlacedDefinition } from './place.ts';
import { namesOfPlace, type NamedThing, usedBy, type UseGroup } from './use-groups.ts';
import type { Use } from './where-used.ts';
import styles from './where-used.module.css';

export interface WhereUsedProps {
  readonly pack: Pack;
  /** Of `usesIn(pack)`. */
  readonly uses: readonly Use[];
  /** The definition or element that is asked about. */
  readonly own: Place;
  readonly onJump: (place: Place) => void;
}

/** Who uses a definition or an element of one, and what it uses itself; each with a way there. */
export function WhereUsed({ pack, uses, own, onJump }: WhereUsedProps) {
  const { t } = useWords('problems');
  const groups = useMemo(() => usedBy(pack, uses, own), [pack, uses, own]);
  const names = useMemo(() => namesOfPlace(pack, uses, own), [pack, uses, own]);
  return (
    <section className={styles.used} aria-label={t('whereUsed.title')}>
      <h3>{t('whereUsed.used')}</h3>
      {groups.length === 0 && <Text c="dimmed">{t('whereUsed.nobody')}</Text>}
      {groups.filter(isWork).map((group) => (
        <Group key={`${group.definition.kind} ${group.definition.id}`} group={group} onJump={onJump} />
      ))}
      <Stories groups={groups.filter((group) => !isWork(group))} onJump={onJump} />
      <h3>{t('whereUsed.names')}</h3>
      {names.length === 0 && <Text c="dimmed">{t('whereUsed.nothing')}</Text>}
      <ul>
        {names.map((named) => (
          <Named key={`${named.thing.type} ${named.thing.id} ${named.thing.of ?? ''}`} named={named} onJump={onJump} />
        ))}
      </ul>
    </section>
  );
}

const FEW = 6;

function isWork({ definition }: UseGroup): boolean {
  return definition.kind !== 'scenario' && definition.kind !== 'demo';
}

function Group({ group, onJump }: { readonly group: UseGroup; readonly onJump: (place: Place) => void }) {
  const { t, title } = useWords('problems');
  const [open, setOpen] = useState(false);
  const { definition, places } = group;
  const shown = open ? places : places.slice(0, FEW);
  return (
    <div className={styles.group}>
      <Anchor
        component="button"
        type="button"
        ta="left"
        onClick={() => onJump({ kind: definition.kind, id: definition.id })}
      >
        {titleOf(definition, title)}
      </Anchor>
      <span className={styles.kind}>{t(`kind.${definition.kind}`)}</span>
      <ul>
        {shown.map((place) => (
          <li key={`${place.element?.type} ${place.element?.id} ${place.field}`}>
            <UnstyledButton className={styles.place} onClick={() => onJump(place)}>
              {labelOf(place, definition, title, t)}
              {place.element !== undefined && hasTitle(place.element, definition, title) && (
                <span className={styles.id}>{place.element.id}</span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t('whereUsed.more', { count: places.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

/** Stories name nearly everything: they are told by their number, and one by one on demand. */
function Stories({
  groups,
  onJump,
}: {
  readonly groups: readonly UseGroup[];
  readonly onJump: (place: Place) => void;
}) {
  const { t, title } = useWords('problems');
  const [open, setOpen] = useState(false);
  const id = useId();
  if (groups.length === 0) return null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Chevron size={14} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('whereUsed.stories', { count: groups.length })}
      </Button>
      <ul id={id} hidden={!open}>
        {groups.map(({ definition, places: [first] }) => (
          <li key={`${definition.kind} ${definition.id}`}>
            <UnstyledButton
              className={styles.place}
              onClick={() => onJump(first ?? { kind: definition.kind, id: definition.id })}
            >
              {titleOf(definition, title)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Named({ named, onJump }: { readonly named: NamedThing; readonly onJump: (place: Place) => void }) {
  const { t, title } = useWords('problems');
  const { thing, place, definition } = named;
  const kind = <span className={styles.kind}>{t(`whereUsed.thing.${thing.type}`)}</span>;
  if (place === null) {
    return (
      <li>
        <span className={styles.place}>
          {thing.id} {kind} <span className={styles.lost}>{t('whereUsed.undefined')}</span>
        </span>
      </li>
    );
  }
  const element = thing.type === 'event' || thing.type === 'option' ? undefined : place.element;
  const own = element === undefined ? undefined : elementTitle(definition?.value, element);
  const name =
    element === undefined && !isPart(thing.type) && definition !== null ? titleOf(definition, title) : title(own);
  return (
    <li>
      <UnstyledButton className={styles.place} onClick={() => onJump(place)}>
        {name || thing.id} {kind}
      </UnstyledButton>
    </li>
  );
}

function isPart(type: string): boolean {
  return type === 'event' || type === 'option';
}

function labelOf(
  { element }: Place,
  definition: PlacedDefinition,
  title: (title: unknown) => string,
  t: (key: string, values?: Readonly<Record<string, unknown>>) => string,
): string {
  if (element === undefined) return t('whereUsed.whole');
  const isNumber = /^\d+$/.test(element.id);
  const name = isNumber ? String(Number(element.id) + 1) : title(elementTitle(definition.value, element)) || element.id;
  return t(`element.${element.type}`, { name });
}

function hasTitle(element: Element, { value }: PlacedDefinition, title: (title: unknown) => string): boolean {
  const own = title(elementTitle(value, element));
  return own !== '' && own !== element.id;
}

function titleOf({ value, id }: PlacedDefinition, title: (title: unknown) => string): string {
  const own = value !== null && typeof value === 'object' ? title((value as { title?: unknown }).title) : '';
  return own || id;
}
