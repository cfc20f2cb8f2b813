import version from "./catalog/generated/program.ts";

/** The version of the program, that of package.json. */
export const VERSION: string = version;
