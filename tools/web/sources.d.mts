export const STAMP: string;
export function sourcesOf(root: string, name: string): Promise<string>;
