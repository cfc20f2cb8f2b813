/** Watt-hours in a kilowatt-hour. */
export const WH_PER_KWH = 1000;
/** Grams in a kilogram. */
export const G_PER_KG = 1000;
/** Kilograms in a tonne. */
export const KG_PER_T = 1000;
export const SECONDS_PER_HOUR = 3600;
export const MINUTES_PER_HOUR = 60;
export const HOURS_PER_DAY = 24;
/** Grams in an avoirdupois pound, exact by definition (NIST SP 811). */
export const G_PER_LB = 453.59237;
