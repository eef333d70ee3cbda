/** A pack for measuring: a ring of states, each left by one guarded, role-gated event that also queues a notification. */
export function ringPack(states: number): Map<string, string> {
  const title = (text: string): object => ({ en: text, ru: text });
  const schema = (kind: string): string => `urn:reglament:${kind}.schema.json`;
  const id = (index: number): string => `s${index % states}`;
  const ring = Array.from({ length: states }, (_, index) => [
    id(index),
    {
      id: id(index),
      meta: { status: 'open' },
      on: {
        next: [
          {
            id: `next-${index}`,
            target: `#${id(index + 1)}`,
            guard: { type: 'rule', params: { '!=': [{ var: 'fields.amount' }, -1] } },
            actions: [{ type: 'notify', params: { notification: 'moved' } }],
            meta: { title: title('Next'), roles: ['agent'] },
          },
        ],
        close: [{ id: `close-${index}`, target: '#closed', meta: { title: title('Close'), roles: ['agent'] } }],
      },
    },
  ]);
  const machine = {
    id: 'ring',
    initial: id(0),
    states: { ...Object.fromEntries(ring), closed: { id: 'closed', type: 'final', meta: { status: 'closed' } } },
  };
  const definitions: Record<string, object> = {
    'pack.json': { $schema: schema('pack'), id: 'bench', version: '1.0.0', title: title('Bench') },
    'statuses.json': {
      $schema: schema('statuses'),
      id: 'statuses',
      title: title('Statuses'),
      statuses: [
        { id: 'open', title: title('Open'), category: 'active' },
        { id: 'closed', title: title('Closed'), category: 'done' },
      ],
    },
    'fields.json': {
      $schema: schema('fields'),
      id: 'fields',
      title: title('Fields'),
      fields: [{ id: 'amount', title: title('Amount'), type: 'integer' }],
    },
    'workflow.json': { $schema: schema('workflow'), id: 'ring', title: title('Ring'), statuses: 'statuses', machine },
    'request-type.json': {
      $schema: schema('request-type'),
      id: 'work',
      title: title('Work'),
      workflow: 'ring',
      createdBy: ['agent'],
      fields: ['amount'],
    },
    'role.json': {
      $schema: schema('role'),
      id: 'agent',
      title: title('Agent'),
      kind: 'staff',
      grants: [{ on: 'request', may: ['create', 'read', 'send', 'edit'], where: 'all' }],
    },
    'notification.json': {
      $schema: schema('notification'),
      id: 'moved',
      title: title('Moved'),
      to: ['requester'],
      subject: title('{{request.number}} moved'),
      body: title('{{request.number}} moved on'),
    },
  };
  return new Map(Object.entries(definitions).map(([file, definition]) => [file, JSON.stringify(definition)]));
}
