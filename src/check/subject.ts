import type { EstimateOptions, TrainingRun } from "../core/index.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Printed } from "./printed.ts";

/** A published claim beside the inputs that it is said to follow from. */
export interface Subject {
  /** How the row calls itself; empty where it does not. */
  name: string;
  where?: Place;
  /** The inputs; energy among them only beside another that is claimed. */
  run: TrainingRun;
  options: EstimateOptions;
  /** The digits of inputs that may have been rounded. */
  digits: { time?: Printed; power?: Printed; pue?: Printed; intensity?: Printed };
  /** Claimed energy in kWh. */
  energy?: Printed;
  /** Claimed emissions in kg CO2eq. */
  co2eq?: Printed;
}
