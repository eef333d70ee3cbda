/** As much of an OpenAPI document as its page shows. */
export interface OpenApiDocument {
  readonly info: { readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, About>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface About {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly 'x-access': string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
    readonly schema: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }
    >
  >;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly about: About;
}

/** The operations by tag, in the order of the document. */
export function operationsOf({ paths }: OpenApiDocument): Map<string, Operation[]> {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, about]) => ({ method, path, about })),
  );
  return Map.groupBy(all, ({ about }) => about.tags[0] ?? '');
}
