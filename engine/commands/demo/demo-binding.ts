import type { DemoBinding } from '../../language/index.ts';
import type { WantedBinding } from '../bindings/wanted-binding.ts';
import { demoRow, type DemoRows } from './demo-rows.ts';

/** What a demo binds a request to, by uuids. */
export function demoBinding(rows: DemoRows, { site, contact, contract, objects }: DemoBinding): WantedBinding {
  return {
    ...(site === undefined ? {} : { site: demoRow(rows.sites, site).uuid }),
    ...(contact === undefined
      ? {}
      : { contact: demoRow(rows.contacts.has(contact) ? rows.contacts : rows.people, contact).uuid }),
    ...(contract === undefined ? {} : { contract: demoRow(rows.contracts, contract).uuid }),
    ...(objects === undefined ? {} : { objects: objects.map((each) => demoRow(rows.equipment, each).uuid) }),
  };
}
