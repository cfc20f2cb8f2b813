#!/bin/sh
# Estimates the training runs of Parquet or CSV files of any size: DuckDB finds the distinct tuples of what a result
# depends on, co2ml resolves them, and DuckDB joins them with the rows.
#
#   co2ml.sh INPUT OUTPUT [FLAGS]
#
# INPUT   a file, or a quoted glob such as 'jobs/*/*.parquet'
# OUTPUT  a folder that does not exist; gets scored.parquet, rejects.parquet, totals.csv, and groups.csv with BY
# FLAGS   --map and --prefer-record of `co2ml batch`
#
# In the environment: BY=region,year groups; RESOLVE="--kind lifecycle" hands flags to `co2ml resolve`;
# CO2ML and DUCKDB name the programs.
set -eu
[ $# -ge 2 ] || { sed -n 's/^# \{0,1\}//p' "$0" | tail -n +2 >&2; exit 2; }

input=$1 output=$2
shift 2
co2ml() { ${CO2ML:-co2ml} "$@"; }
duckdb() { ${DUCKDB:-duckdb} -bail "$@"; }
literal() { printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$output"

case $input in
  *.parquet) source="read_parquet($(literal "$input"), hive_partitioning = true)" ;;
  *) source="read_csv($(literal "$input"), all_varchar = true, header = true, quote = '\"', escape = '\"')" ;;
esac
duckdb "$work/db" <<SQL
CREATE VIEW runs AS FROM $source;
COPY (FROM runs LIMIT 0) TO $(literal "$work/header.parquet");
SQL

statement() {
  name=$1
  shift
  co2ml sql "$work/header.parquet" --dialect duckdb --table runs --mapping mapping --statement "$name" "$@"
}
copy() { # the result of a statement to a file
  file=$1 format=$2
  shift 2
  { echo "COPY ("; statement "$@"; echo ") TO $(literal "$file") (FORMAT $format);"; } >"$work/statement.sql"
  duckdb "$work/db" <"$work/statement.sql"
}

copy "$work/tuples.parquet" parquet tuples "$@"
# Exit code 4 says that some tuples are rejected; the mapping tells which and why.
co2ml resolve "$work/tuples.parquet" -o "$work/mapping.parquet" "$@" ${RESOLVE:-} || [ $? -eq 4 ]
echo "CREATE VIEW mapping AS FROM read_parquet($(literal "$work/mapping.parquet"));" | duckdb "$work/db"

copy "$output/scored.parquet" parquet scored "$@"
copy "$output/rejects.parquet" parquet rejects "$@"
copy "$output/totals.csv" csv totals "$@"
if [ -n "${BY:-}" ]; then copy "$output/groups.csv" csv groups "$@" --by "$BY"; fi
