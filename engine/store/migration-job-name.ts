/** Under which name in the table `job` a node holds a migration while it runs it. */
export function migrationJobName(migration: string): string {
  return `migration/${migration}`;
}
