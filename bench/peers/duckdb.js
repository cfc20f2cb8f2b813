/** DuckDB on two threads: reads the CSV, joins the tables, writes the CSV, and sums in a second pass (keeping the rows takes it longer, and GBs). */
import { DuckDBInstance } from "@duckdb/node-api";

const [input, output, tables] = process.argv.slice(2);
const text = (value) => `'${value.replaceAll("'", "''")}'`;

const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
for (const name of ["hardware", "places"]) {
  await connection.run(
    `create table ${name} as select * from read_csv(${text(`${tables}/${name}.csv`)}, header = true)`,
  );
}
const columns = `{model: 'VARCHAR', task: 'VARCHAR', hardware: 'VARCHAR', count: 'BIGINT', hours: 'DOUBLE',
  region: 'VARCHAR', year: 'INTEGER'}`;
const joined = `
  select r.*, h.hardware_id, count * hours as hardware_hours, h.power_w,
    h.power_w * (count * hours) / 1000 as energy_kwh, 1 as pue, p.region_id, p.intensity_g_per_kwh,
    p.intensity_year, p.intensity_kind, p.main_energy_source,
    h.power_w * (count * hours) / 1000 * p.intensity_g_per_kwh / 1000 as co2eq_kg,
    concat_ws(';', h.hardware_warnings, p.place_warnings) as warnings
  from read_csv(${text(input)}, header = true, columns = ${columns}) r
  left join hardware h on ${process.env.FOLD_CASE ? "lower(r.hardware) = h.key" : "r.hardware = h.hardware"}
  left join places p on r.region = p.region and r.year = p.year`;
await connection.run(`copy (${joined}) to ${text(output)} (header)`);
const measures = (column) => ["sum", "avg", "median", "min", "max"].map((f) => `${f}(${column})`).join(", ");
const sums = process.env.GROUP_BY
  ? `select ${process.env.GROUP_BY}, count(*), sum(hardware_hours), ${measures("energy_kwh")}, ${measures("co2eq_kg")}
     from (${joined}) group by 1 order by sum(co2eq_kg) desc`
  : `select count(*), count(co2eq_kg), sum(hardware_hours), sum(energy_kwh), sum(co2eq_kg) from (${joined})`;
const rows = (await connection.runAndReadAll(sums)).getRows();
console.log(String(rows[0]));
