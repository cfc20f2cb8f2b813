import * as z from "zod";

/** A cell that is empty where the fact is not known. */
export const orEmpty = (cell: z.ZodType): z.ZodType => z.union([z.literal(""), cell]);

export const text = z.string().min(1);

/** A decimal number as it stands in a table: no sign, no exponent, no thousands separator. */
export function number(least: number, most: number): z.ZodType {
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, `a number from ${least} to ${most}`)
    .refine((cell) => Number(cell) >= least && Number(cell) <= most, `a number from ${least} to ${most}`);
}

export const year = z.string().regex(/^(19[89]|20\d)\d$/, "a year of four digits");

/** Items joined by `|`, none empty, none twice. */
export const list = z
  .string()
  .refine((cell) => cell.split("|").every((item) => item !== "" && item.trim() === item), "items joined by |")
  .refine((cell) => new Set(cell.split("|")).size === cell.split("|").length, "every item once");
