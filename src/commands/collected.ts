/** Gathers a flag that may be repeated. */
export const collected = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];
