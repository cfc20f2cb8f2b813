import type { IntensityKind } from "../../core/factors.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ResultCell } from "../results.ts";
import { FoldedName } from "./folded-name.ts";
import { NameTable } from "./name-table.ts";
import { Pieces } from "./pieces.ts";
import type { Text } from "./text.ts";

/** What the rows of one hardware name have in common. */
export interface HardwareAnswer {
  powerW: number;
  /** Table units in one counted device. */
  units: number;
  /** Result cells before the hardware-hours, and between these and the energy, with all their commas. */
  beforeHours: string;
  beforeEnergy: string;
  /** In the order of RESULT_COLUMNS; those that follow from the hardware hold for its rows. */
  cells: readonly ResultCell[];
  warnings: readonly Diagnostic[];
}

/** What the rows of one place and year have in common. */
export interface PlaceAnswer {
  pue: number;
  gPerKwh: number;
  kind: IntensityKind | null;
  year: number | null;
  /** Result cells between energy and CO2eq, with all their commas. */
  beforeCo2eq: string;
  /** In the order of RESULT_COLUMNS; those that follow from the place hold for its rows. */
  cells: () => readonly ResultCell[];
  warnings: readonly Diagnostic[];
}

/** Looks names up; undefined where the rows of a name need the slow lane. What is equal is the same object. */
export interface Resolver {
  hardware(name: string): HardwareAnswer | undefined;
  region(name: string): PlaceByYear | undefined;
}

/** Looks a region up in a year; undefined is the year of rows that leave it blank. */
export type PlaceByYear = (year: number | undefined) => PlaceAnswer | undefined;

/** The number of names and places whose rows need the slow lane. */
export const SLOW = 0;
/** The year of rows that leave it blank. */
export const NO_YEAR = 0;
/** Different answers that are kept; the rows of further ones go the slow way. */
const MOST = 1 << 15;
const MOST_REGIONS = 1 << 13;
const MOST_WARNINGS = 1 << 7;
const NO_CODES = "";
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const YEARS = 1 << 7;

/**
 * Answers by number, in arrays that the loop over rows reads without touching an object. Hardware and places are
 * remembered apart: pairs of both are nearly as many as rows.
 */
export class Answers {
  readonly powerW = new Float64Array(MOST);
  readonly units = new Float64Array(MOST);
  readonly pue = new Float64Array(MOST);
  readonly gPerKwh = new Float64Array(MOST);
  /** Numbers of pieces. */
  readonly beforeHours = new Int32Array(MOST);
  readonly beforeEnergy = new Int32Array(MOST);
  readonly beforeCo2eq = new Int32Array(MOST);
  readonly pieces = new Pieces();
  /** The answers themselves, by number. */
  readonly hardwareAnswers: HardwareAnswer[] = [];
  readonly placeAnswers: PlaceAnswer[] = [];
  readonly #resolver: Resolver;
  readonly #warned: (warnings: readonly Diagnostic[]) => void;
  readonly #hardwareNames = new NameTable(1 << 16, 1 << 21);
  readonly #folded = new FoldedName();
  readonly #foldedNames = new NameTable(1 << 14, 1 << 20);
  readonly #hardwareNumbers = new Map<HardwareAnswer, number>();
  readonly #regionNames = new NameTable(1 << 14, 1 << 20);
  readonly #regions: PlaceByYear[] = [];
  /** Number of the place plus one by region and year; 0 where it was not asked for yet. */
  readonly #places = new Int32Array(MOST_REGIONS * YEARS);
  /** What stands in the last column, without what the other half of the row adds. */
  readonly #codes = [NO_CODES];
  readonly #hardwareCodes = new Uint8Array(MOST);
  readonly #placeCodes = new Uint8Array(MOST);
  /** 1 for answers whose warnings are still to be told. */
  readonly #unsaidHardware = new Uint8Array(MOST);
  readonly #unsaidPlaces = new Uint8Array(MOST);
  /** Number of the piece plus one that ends a row, by the codes of both halves. */
  readonly #endings = new Int32Array(MOST_WARNINGS * MOST_WARNINGS);

  /** @param warned is told the warnings of each answer when it is first used */
  constructor(resolver: Resolver, warned: (warnings: readonly Diagnostic[]) => void) {
    this.#resolver = resolver;
    this.#warned = warned;
  }

  /** The number of a hardware name as it stands in the file, with its quotes. */
  hardware(text: Text, start: number, end: number): number {
    const known = this.#hardwareNames.find(text, start, end);
    return known >= 0 ? known : this.#newHardwareName(text, start, end);
  }

  /** The number of a region's name as it stands in the file. */
  region(text: Text, start: number, end: number): number {
    const known = this.#regionNames.find(text, start, end);
    return known >= 0 ? known : this.#newRegionName(text, start, end);
  }

  /** The number of a region in a year. */
  place(region: number, year: number): number {
    const column = year === NO_YEAR ? 0 : year - FIRST_YEAR + 1;
    if (!(column >= 0 && year <= LAST_YEAR) || region === SLOW) return SLOW;
    const known = this.#places[region * YEARS + column]!;
    return known === 0 ? this.#newPlace(region, column, year) : known - 1;
  }

  /** Tells what a row is the first to be warned of. */
  use(hardware: number, place: number): void {
    if (this.#unsaidHardware[hardware] === 0 && this.#unsaidPlaces[place] === 0) return;
    if (this.#unsaidHardware[hardware] !== 0) this.#warned(this.hardwareAnswers[hardware - 1]!.warnings);
    if (this.#unsaidPlaces[place] !== 0) this.#warned(this.placeAnswers[place - 1]!.warnings);
    this.#unsaidHardware[hardware] = 0;
    this.#unsaidPlaces[place] = 0;
  }

  /** Makes every answer one that no row has used. */
  forgetUses(): void {
    for (const [i, { warnings }] of this.hardwareAnswers.entries())
      this.#unsaidHardware[i + 1] = Number(warnings.length > 0);
    for (const [i, { warnings }] of this.placeAnswers.entries())
      this.#unsaidPlaces[i + 1] = Number(warnings.length > 0);
  }

  /** The number of the piece that ends a row. */
  ending(hardware: number, place: number): number {
    const both = this.#hardwareCodes[hardware]! * MOST_WARNINGS + this.#placeCodes[place]!;
    const known = this.#endings[both]!;
    return known === 0 ? this.#newEnding(both) : known - 1;
  }

  #newHardwareName(text: Text, start: number, end: number): number {
    const length = this.#folded.fold(text, start, end);
    const known = length === 0 ? -1 : this.#foldedNames.find(this.#folded.text, 0, length);
    const number = known >= 0 ? known : this.#hardwareNamed(nameAt(text, start, end));
    if (length > 0 && known < 0) this.#foldedNames.add(this.#folded.text, 0, length, number);
    this.#hardwareNames.add(text, start, end, number);
    return number;
  }

  #hardwareNamed(name: string): number {
    const answer = this.#resolver.hardware(name);
    if (answer === undefined) return SLOW;
    return this.#hardwareNumbers.get(answer) ?? this.#newHardware(answer);
  }

  #newHardware(answer: HardwareAnswer): number {
    const number = this.hardwareAnswers.length + 1;
    const codes = this.#codesNumber(answer.warnings);
    if (number >= MOST || codes < 0 || this.pieces.isFull) return SLOW;
    this.hardwareAnswers.push(answer);
    this.#hardwareNumbers.set(answer, number);
    this.powerW[number] = answer.powerW;
    this.units[number] = answer.units;
    this.beforeHours[number] = this.pieces.add(answer.beforeHours);
    this.beforeEnergy[number] = this.pieces.add(answer.beforeEnergy);
    this.#hardwareCodes[number] = codes;
    this.#unsaidHardware[number] = answer.warnings.length > 0 ? 1 : 0;
    return number;
  }

  #newRegionName(text: Text, start: number, end: number): number {
    const places = this.#resolver.region(nameAt(text, start, end));
    const number = places && this.#regions.length + 1 < MOST_REGIONS ? this.#regions.push(places) : SLOW;
    this.#regionNames.add(text, start, end, number);
    return number;
  }

  #newPlace(region: number, column: number, year: number): number {
    const answer = this.#regions[region - 1]!(year === NO_YEAR ? undefined : year);
    const number = answer === undefined ? SLOW : this.#keptPlace(answer);
    this.#places[region * YEARS + column] = number + 1;
    return number;
  }

  #keptPlace(answer: PlaceAnswer): number {
    const number = this.placeAnswers.length + 1;
    const codes = this.#codesNumber(answer.warnings);
    if (number >= MOST || codes < 0 || this.pieces.isFull) return SLOW;
    this.placeAnswers.push(answer);
    this.pue[number] = answer.pue;
    this.gPerKwh[number] = answer.gPerKwh;
    this.beforeCo2eq[number] = this.pieces.add(answer.beforeCo2eq);
    this.#placeCodes[number] = codes;
    this.#unsaidPlaces[number] = answer.warnings.length > 0 ? 1 : 0;
    return number;
  }

  #newEnding(both: number): number {
    const codes = [this.#codes[Math.floor(both / MOST_WARNINGS)], this.#codes[both % MOST_WARNINGS]];
    const piece = this.pieces.add(`,${codes.filter(Boolean).join(";")}\n`);
    this.#endings[both] = piece + 1;
    return piece;
  }

  /** The number of a list of warning codes; -1 where there are too many of them. */
  #codesNumber(warnings: readonly Diagnostic[]): number {
    if (warnings.length === 0) return 0;
    const codes = warnings.map(({ code }) => code).join(";");
    const known = this.#codes.indexOf(codes);
    if (known >= 0) return known;
    return this.#codes.length < MOST_WARNINGS ? this.#codes.push(codes) - 1 : -1;
  }
}

/** A name as text, without the quotes that the field may stand in. */
export function nameAt({ bytes }: Text, start: number, end: number): string {
  const raw = bytes.toString("utf8", start, end);
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}
