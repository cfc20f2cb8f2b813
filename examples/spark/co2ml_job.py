"""Estimates the training runs of a table of any size.

Spark finds the distinct tuples of what a result depends on, co2ml resolves them on the driver, and Spark joins them
with the rows. Writes OUTPUT/scored, OUTPUT/rejects and OUTPUT/totals, and OUTPUT/groups with --by.
"""

import argparse
import json
import shlex
import subprocess
import tempfile
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StringType, StructField, StructType

TABLE = "runs"
MAPPING = "mapping"
DONE, REJECTED = 0, 4
BROADCAST_MOST = 100_000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="a file or folder of Parquet or CSV, partitioned or not; any URI that Spark reads")
    parser.add_argument("output", help="a folder that does not exist; any URI that Spark writes")
    parser.add_argument("--format", choices=["parquet", "csv"], default="parquet", help="of the input")
    parser.add_argument("--delimiter", default=",", help="between cells of CSV")
    parser.add_argument("--multiline", action="store_true", help="cells of CSV hold line ends; files are then not split")
    parser.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="as of `co2ml batch`")
    parser.add_argument("--by", action="append", default=[], metavar="COLUMNS", help="as of `co2ml batch`")
    parser.add_argument("--prefer-record", action="store_true", help="as of `co2ml batch`")
    parser.add_argument("--options", default="", help="more options of `co2ml resolve`, such as '--kind lifecycle'")
    parser.add_argument("--co2ml", default="co2ml", help="the command on the driver; 'npx co2ml' works too")
    return parser.parse_args()


def main() -> None:
    args = arguments()
    spark = SparkSession.builder.appName("co2ml").getOrCreate()
    # A column may be called "${HOME}"; it is no variable.
    spark.conf.set("spark.sql.variable.substitute", "false")
    rows = read(spark, args)
    rows.createOrReplaceTempView(TABLE)

    def run(statement: str) -> DataFrame:
        return spark.sql(statement_of(statement, rows.columns, args))

    mapping = resolve(run("tuples"), args)
    if not mapping:
        raise SystemExit(f"{args.input} has no rows")
    schema = StructType([StructField(name, StringType()) for name in mapping[0]])
    table = spark.createDataFrame([tuple(one.values()) for one in mapping], schema)
    # A small mapping is sent to every executor, so that the rows need not be shuffled.
    (table.hint("broadcast") if len(mapping) <= BROADCAST_MOST else table).createOrReplaceTempView(MAPPING)

    run("scored").write.parquet(f"{args.output}/scored")
    run("rejects").write.parquet(f"{args.output}/rejects")
    run("totals").coalesce(1).write.json(f"{args.output}/totals")
    if args.by:
        run("groups").coalesce(1).write.json(f"{args.output}/groups")
    spark.stop()


def read(spark: SparkSession, args: argparse.Namespace) -> DataFrame:
    if args.format == "parquet":
        return spark.read.parquet(args.input)
    return spark.read.csv(
        args.input, header=True, sep=args.delimiter, quote='"', escape='"', multiLine=args.multiline, mode="FAILFAST"
    )


def statement_of(statement: str, columns: list[str], args: argparse.Namespace) -> str:
    command = ["sql", "--dialect", "spark", "--table", TABLE, "--mapping", MAPPING, "--statement", statement]
    command += [f"--column={column}" for column in columns]
    command += [f"--by={names}" for names in args.by]
    return co2ml(command + understanding(args), args)


def understanding(args: argparse.Namespace) -> list[str]:
    return [f"--map={mapping}" for mapping in args.map] + (["--prefer-record"] if args.prefer_record else [])


def resolve(tuples: DataFrame, args: argparse.Namespace) -> list[dict[str, str | None]]:
    """The tuples with what they mean, all as text, so that they join on what was written."""
    with tempfile.TemporaryDirectory() as folder:
        given, meant = Path(folder, "tuples.ndjson"), Path(folder, "mapping.ndjson")
        with given.open("w", encoding="utf-8") as out:
            for row in tuples.toLocalIterator():
                out.write(json.dumps(row.asDict()) + "\n")
        co2ml(["resolve", str(given), "-o", str(meant), *understanding(args), *shlex.split(args.options)], args)
        with meant.open(encoding="utf-8", newline="\n") as lines:
            return [{name: text(value) for name, value in json.loads(line).items()} for line in lines]


def text(value: str | int | float | None) -> str | None:
    return None if value is None else str(value)


def co2ml(command: list[str], args: argparse.Namespace) -> str:
    done = subprocess.run([*shlex.split(args.co2ml), *command], stdout=subprocess.PIPE)
    if done.returncode not in (DONE, REJECTED):
        raise SystemExit(f"co2ml {command[0]} failed with exit code {done.returncode}")
    # Decoded by hand: text mode would turn a CR LF in a column's name into LF.
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
