const words = (text: string): Set<string> => new Set(text.split(/\s+/));

/** Words that never tell one piece of hardware from another. */
const generic = words(`gpu gpus graphics card cards tensor core cores accelerator accelerators device devices
  hardware memory vram ram hbm hbm2 hbm2e hbm3 hbm3e gddr5 gddr5x gddr6 gddr6x gddr7 with of the a an each per
  generation lovelace desktop type model virtualized tdp total hpu npu w processor
  series ai training`);

/** Makers and rental places, which a name may carry or not. */
const makers = words(`nvidia nvdia nvidea amd ati intel habana google cloud gcp aws amazon ec2 azure microsoft
  apple huawei cambricon baidu meta cerebras groq colab kaggle`);

/** Product lines, architectures and board makers. */
const lines = words(`tesla geforce quadro instinct radeon chip chips board ampere hopper volta turing pascal
  maxwell kepler hgx dgx grace superchip founders edition reference gigabyte asus msi evga zotac pny palit rog
  strix tuf gaming oc maxsun system systems vm small medium large`);

/** A wrong or missing prefix of a card whose number alone names it. */
const prefixes = words("rtx gtx");

const levels = [makers, generic, lines, prefixes];

/** A trailing s that is a plural: A100s, 3090s, titans; whether it is one, only a failed look-up tells. */
const plural = /^((?:[a-z]{1,3}\d+[a-z]?)|\d{3,4}|ti|titan|xp|super|gcd)s$/;

/** The name as written, then ever barer, then the same without plurals; the first that is known counts. */
export function* barer(tokens: readonly string[]): Generator<string[]> {
  const single = tokens.map((token) => token.replace(plural, "$1"));
  yield [...tokens];
  yield* stripped(tokens);
  yield single;
  yield* stripped(single);
}

/** The words left after each level of noise is taken out. */
export function stripped(tokens: readonly string[]): string[][] {
  let left = [...tokens];
  return levels.map((level) => {
    left = left.filter((token) => !level.has(token));
    return left;
  });
}

const makerOf: Record<string, string> = {
  nvidia: "NVIDIA",
  geforce: "NVIDIA",
  amd: "AMD",
  radeon: "AMD",
  instinct: "AMD",
  intel: "Intel",
  habana: "Intel",
  apple: "Apple",
  huawei: "Huawei",
};

/** Whether the words name a maker other than the vendor, as "AMD V100" does. */
export function contradicts(tokens: readonly string[], vendor: () => string): boolean {
  return tokens.some((token) => Object.hasOwn(makerOf, token) && makerOf[token] !== vendor());
}
