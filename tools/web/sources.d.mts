export const STAMP: string;
export const FRONT_ENDS: readonly string[];
export function areBuilt(root: string): Promise<boolean>;
export function isBuilt(root: string, name: string): Promise<boolean>;
export function sourcesOf(root: string, name: string): Promise<string>;
