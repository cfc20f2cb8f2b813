const spellings: Record<string, string> = {
  aws: "aws",
  amazon: "aws",
  "amazon web services": "aws",
  gcp: "gcp",
  google: "gcp",
  "google cloud": "gcp",
  "google cloud platform": "gcp",
  azure: "azure",
  microsoft: "azure",
  "microsoft azure": "azure",
  oci: "oracle",
  oracle: "oracle",
  "oracle cloud": "oracle",
  ovh: "ovh",
  ovhcloud: "ovh",
  scaleway: "scaleway",
};

/** Full names of the cloud providers, by the id that their regions begin with. */
export const providerNames: Record<string, string> = {
  aws: "AWS",
  gcp: "Google Cloud",
  azure: "Azure",
  oracle: "Oracle Cloud",
  ovh: "OVHcloud",
  scaleway: "Scaleway",
};

/** Id of a cloud provider under any of its usual names; undefined for anything else. */
export function providerId(name: string): string | undefined {
  return spellings[name.trim().toLowerCase()];
}

/** Splits "AWS us-east-1", "google:us-east1" or "Google Cloud europe-west1" into provider and region. */
export function splitProvider(text: string): { provider: string; rest: string } | undefined {
  const names = Object.keys(spellings).sort((a, b) => b.length - a.length);
  const lower = text.trim().toLowerCase();
  const name = names.find((n) => lower.startsWith(n) && /^\s*[\s:/-]\s*\S/.test(lower.slice(n.length)));
  if (name === undefined) return undefined;
  const rest = text
    .trim()
    .slice(name.length)
    .replace(/^[\s:/-]+/, "");
  return { provider: spellings[name] ?? "", rest };
}
