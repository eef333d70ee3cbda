/** The actor of timers, imports and migrations. The first migration writes this person, with this id in every database. */
export const SYSTEM_PERSON_UUID = '00000000-0000-7000-8000-000000000001';
