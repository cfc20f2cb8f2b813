import { describe, expect, it } from "vitest";
import { co2eqText, energyText, exact, figure } from "../../src/render/quantity.ts";

describe("a quantity for people has three significant figures and a fitting unit", () => {
  it.each([
    [115.2, "115 kWh"],
    [1_287_000, "1.29 GWh"],
    [0.05, "50.0 Wh"],
    [999.6, "1.00 MWh"],
    [0, "0 kWh"],
  ])("%d kWh is %s", (kwh, text) => expect(energyText(kwh)).toBe(text));

  it.each([
    [37.69, "37.7 kg CO2eq"],
    [0.0756, "75.6 g CO2eq"],
    [552_100, "552 t CO2eq"],
    [0.0000012, "1.20 mg CO2eq"],
  ])("%d kg is %s", (kg, text) => expect(co2eqText(kg)).toBe(text));
});

describe("figures and factors", () => {
  it("separates thousands and keeps integers whole", () => {
    expect(figure(3_552_000)).toBe("3,552,000");
    expect(figure(1234.567)).toBe("1,230");
  });
  it("shows a factor as given, up to six digits", () => {
    expect(exact(286.71)).toBe("286.71");
    expect(exact(0.3725)).toBe("0.3725");
    expect(exact(300)).toBe("300");
  });
});
