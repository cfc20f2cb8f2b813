import { alternatives, words } from "./words.ts";

/** Findings about files of runs. */
export const batchWords = {
  DUPLICATE_COLUMN: words<{ column: string; positions: number[] }>({
    severity: "error",
    title: "Two columns have the same heading",
    explain: "It cannot be told which of the two is meant, and one would silently win.",
    message: (a) => `the heading "${a.column}" stands twice, in columns ${a.positions.join(" and ")}`,
    help: () => "rename or remove one of them",
  }),
  UNKNOWN_COLUMN: words<{ column: string; columns: string[] }>({
    severity: "error",
    title: "The file has no such column",
    explain: "A flag names a column that the file does not have.",
    message: (a) => `there is no column "${a.column}"`,
    help: (a) => `the columns are ${a.columns.map((c) => `"${c}"`).join(", ")}`,
  }),
  UNKNOWN_FIELD: words<{ field: string; fields: string[] }>({
    severity: "error",
    title: "--map names no field",
    explain: 'A mapping is FIELD="Column", and the field is one of a fixed list.',
    message: (a) => `"${a.field}" is no field that a column can feed`,
    help: (a) => `the fields are ${a.fields.join(", ")}`,
  }),
  NO_COLUMN: words<{ factor: string; fields: string[] }>({
    severity: "error",
    title: "No column gives a factor of the estimate",
    explain:
      "Every row needs hardware (or a wattage, or energy) and a place (or an intensity). None of the file's headings was understood as such.",
    message: (a) => `no column gives ${a.factor}`,
    help: (a) =>
      `name a column ${alternatives(a.fields)}, or say which one it is: \`--map ${a.fields[0]}="Your heading"\`; \`--columns\` shows what was understood`,
  }),
  UNIT_MISSING: words<{ field: string; value: string; column: string }>({
    severity: "error",
    title: "A number without a unit",
    explain:
      "The heading names no unit and the cell carries none, so the number could be seconds, hours or days.",
    message: (a) =>
      `${a.field} is "${a.value}", and neither the cell nor the heading "${a.column}" names a unit`,
    help: (a) =>
      `write "${a.value}h", put the unit into the heading ("${a.column} [h]"), or say that it is hours: \`--map hours="${a.column}"\``,
  }),
  LOCATION_NOT_USED: words<{ location: string; used: string; reason: string }>({
    severity: "warning",
    title: "The wider place was used",
    explain:
      "A row names a location and a country. The tables do not have the location, or it is no part of that country, so the country's grid is used.",
    message: (a) => `the grid of ${a.used} is used for "${a.location}": ${a.reason}`,
    help: () => "write a region of the tables (`co2ml regions QUERY`) to say it yourself",
  }),
  RECORDED_ENERGY: words<{ energyKwh: number }>({
    severity: "warning",
    title: "The recorded energy was used",
    explain:
      "Hardware and time of the row give no energy. With --prefer-record the energy that its authors recorded is taken for energy at the hardware.",
    message: (a) => `hardware and time give no energy: the recorded ${a.energyKwh} kWh are used`,
  }),
  COUNTRY_OF_ORGANISATION: words<{ column: string }>({
    severity: "note",
    title: "The organisation's country is taken for the place of training",
    explain:
      "The column says where the organisation is at home, which need not be where the model was trained.",
    message: (a) => `the place of training is taken from "${a.column}"`,
    help: () => "add a column `region` where the place of training is known; it is preferred",
  }),
  SCORED_FILE: words<{ columns: string[] }>({
    severity: "note",
    title: "The file was scored before",
    explain: "Columns that an earlier `co2ml batch` appended are results, not input: they are computed anew.",
    message: (a) => `the results of an earlier run are computed anew: ${a.columns.join(", ")}`,
  }),
  RAGGED_ROW: words<{ cells: number; columns: number }>({
    severity: "error",
    title: "A row has more or fewer cells than the header",
    explain: "The cells cannot be told apart: a delimiter or a quote is missing, or one is too many.",
    message: (a) => `the row has ${a.cells} cells, the header ${a.columns}`,
    help: (a) =>
      a.cells > a.columns
        ? 'quote cells that hold the delimiter or a quote: "Washington, D.C."'
        : "write the missing cells, empty ones too",
  }),
  BAD_RECORD: words<{ reason: string }>({
    severity: "error",
    title: "A record cannot be read",
    explain: "The text is no CSV record or JSON object: a quote or bracket is left open, or a value is none.",
    message: (a) => `the record cannot be read: ${a.reason}`,
  }),
  EMPTY_FILE: words<{ path: string }>({
    severity: "error",
    title: "The file is empty",
    explain: "There is no header and no record.",
    message: (a) => `${a.path} is empty`,
    help: () => "the first line names the columns, such as model,hardware,count,hours,region,year",
  }),
  REPLACED_CHARACTERS: words<{ rows: number; line: number }>({
    severity: "warning",
    title: "Bytes that are no text",
    explain: "The file is not UTF-8 throughout. Bytes that are none were replaced by U+FFFD.",
    message: (a) =>
      `${a.rows} ${a.rows === 1 ? "row holds" : "rows hold"} bytes that are not UTF-8, the first in line ${a.line}`,
    help: () => "save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`",
  }),
  NEW_COLUMN: words<{ column: string }>({
    severity: "warning",
    title: "A key came too late for the header",
    explain:
      "The header of a CSV result is made of the keys of the first records. A record further down has another key, which has no column.",
    message: (a) =>
      `the key "${a.column}" first stands after the header was written; its values are left out`,
    help: () => "`--format ndjson` keeps every key of every record",
  }),
  MIXED_KINDS: words<{ lifecycle: number; direct: number }>({
    severity: "warning",
    title: "Lifecycle and direct figures in one total",
    explain:
      "Some rows were computed with lifecycle intensities and some with direct ones. Their sum is of neither kind.",
    message: (a) =>
      `the total mixes lifecycle and direct intensities: ${a.lifecycle} and ${a.direct} of its rows`,
    help: () => "`--kind lifecycle` uses one kind throughout; `--by intensity_kind` shows them apart",
  }),
  SAME_FILE: words<{ path: string; other: string }>({
    severity: "error",
    title: "One file would be read and written, or written twice",
    explain: "The input and every output have to be files of their own, also through links.",
    message: (a) => `${a.path} and ${a.other} are the same file`,
    help: () => "name another file",
  }),
  FILE_EXISTS: words<{ path: string }>({
    severity: "error",
    title: "The file is there already",
    explain: "An existing file is replaced only with --force.",
    message: (a) => `${a.path} is there already`,
    help: () => "`--force` replaces it",
  }),
};
