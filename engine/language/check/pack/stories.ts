import type { DemoRequest } from '../../definitions.generated.ts';
import { isDoing, scenarioSteps } from '../../demo-requests.ts';
import { all } from '../../pack.ts';
import { step } from '../../rules/pointer.ts';
import type { PackTarget } from '../pack-target.ts';
import type { FileReport } from '../report.ts';
import {
  checkExpectation,
  checkFieldNames,
  checkFieldValues,
  checkInstant,
  checkName,
  checkSteps,
  type Scene,
} from './steps.ts';

/** Scenarios and demos: every name in them must be one that the pack, or the story itself, defines. */
export function checkStories(target: PackTarget, report: FileReport): void {
  checkScenarios(target, report);
  checkDemos(target, report);
}

function checkScenarios(target: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(target.pack, 'scenario')) {
    const { type, client, people, as, fields, expect } = definition.given;
    const workflow = target.workflowFor(type, client);
    const scene: Scene = { target, file, people: new Set(Object.keys(people)), workflow, report };
    checkName(scene, 'request-type', type, '/given/type', target.names.requestTypes);
    checkName(scene, 'person', as, '/given/as', scene.people);
    for (const [id, { roles, groups = [] }] of Object.entries(people)) {
      const at = `/given/people${step(id)}`;
      roles.forEach((role, index) => checkName(scene, 'role', role, `${at}/roles${step(index)}`, target.names.roles));
      const known = target.names.groups;
      if (known === null) continue;
      const warn: Scene = { ...scene, report: (finding) => report({ ...finding, severity: 'warning' }) };
      groups.forEach((group, index) => checkName(warn, 'group', group, `${at}/groups${step(index)}`, known));
    }
    checkInstant(scene, definition.given.at, '/given/at');
    checkFieldNames(scene, fields, '/given/fields', expect?.refused);
    checkFieldValues(scene, fields, '/given/fields', expect?.refused);
    checkExpectation(scene, expect, '/given/expect');
    checkSteps(scene, definition.steps, '/steps');
  }
}

function checkDemos(target: PackTarget, report: FileReport): void {
  for (const { file, definition } of all(target.pack, 'demo')) {
    const people = new Set(definition.people.map(({ id }) => id));
    const clients = new Set(definition.clients.map(({ code }) => code));
    const groups = new Set(definition.groups.map(({ id }) => id));
    const scene: Scene = { target, file, people, workflow: null, report };
    checkInstant(scene, definition.at, '/at');
    definition.people.forEach((person, index) => {
      const at = `/people${step(index)}`;
      person.roles.forEach((role, each) =>
        checkName(scene, 'role', role, `${at}/roles${step(each)}`, target.names.roles),
      );
      person.groups?.forEach((group, each) => checkName(scene, 'group', group, `${at}/groups${step(each)}`, groups));
      if (person.client !== undefined) checkName(scene, 'client', person.client, `${at}/client`, clients);
    });
    const known = { people, clients };
    definition.requests.forEach((request, index) => {
      checkTold(scene, request, { ...known, ...request, at: `/requests${step(index)}` });
    });
    definition.series?.forEach(({ request, vary = [] }, index) => {
      const at = `/series${step(index)}`;
      checkTold(scene, request, { ...known, ...request, at: `${at}/request` });
      vary.forEach((list, each) => {
        list.forEach((told, nth) => {
          const { type = request.type, client = request.client } = told;
          checkTold(scene, told, { ...known, type, client, at: `${at}/vary${step(each)}${step(nth)}` });
        });
      });
    });
  }
}

/** What a demo tells of a request, or of one that varies in a series. */
function checkTold(
  scene: Scene,
  told: Partial<DemoRequest>,
  {
    people,
    clients,
    type,
    client,
    at,
  }: {
    readonly people: ReadonlySet<string>;
    readonly clients: ReadonlySet<string>;
    readonly type: string;
    readonly client?: string | undefined;
    readonly at: string;
  },
): void {
  const { target } = scene;
  if (told.type !== undefined) checkName(scene, 'request-type', told.type, `${at}/type`, target.names.requestTypes);
  if (told.as !== undefined) checkName(scene, 'person', told.as, `${at}/as`, people);
  if (told.client !== undefined) checkName(scene, 'client', told.client, `${at}/client`, clients);
  checkFieldNames(scene, told.fields, `${at}/fields`);
  checkFieldValues(scene, told.fields, `${at}/fields`);
  const forms = new Set(target.pack.byKind['print-form'].keys());
  told.steps?.forEach((each, index) => {
    if (!isDoing(each) || each.document === undefined) return;
    checkName(scene, 'print-form', each.document.form, `${at}/steps${step(index)}/document/form`, forms);
  });
  const workflow = target.workflowFor(type, client);
  checkSteps({ ...scene, workflow }, scenarioSteps(told.steps ?? []), `${at}/steps`);
}
