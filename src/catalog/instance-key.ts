/** What an instance type is found by: any case, with or without "ml." (SageMaker) and "Standard_" (Azure). */
export function instanceKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:ml\.|standard[_ ])/, "")
    .replaceAll(" ", "_");
}
