"""Spark for the tests: reads one JSON request a line, {"create": NAME, "header": …, "rows": …} or {"run": QUERY}."""

import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "1")
    # Compiling takes longer than running on so few rows.
    .config("spark.sql.codegen.wholeStage", "false")
    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
spark.conf.set("spark.sql.variable.substitute", "false")

for line in sys.stdin:
    request = json.loads(line)
    if "create" in request:
        schema = StructType([StructField(name, StringType()) for name in request["header"]])
        rows = [tuple(row) for row in request["rows"]]
        spark.createDataFrame(rows, schema).createOrReplaceTempView(request["create"])
        answer = []
    else:
        answer = [row.asDict() for row in spark.sql(request["run"]).collect()]
    print(json.dumps(answer), flush=True)
