"""Polars on two threads, streaming: scans the CSV, joins the tables, sinks the CSV, and sums in a second pass."""

import sys

import polars as pl

source, target, tables = sys.argv[1:]
hardware = pl.scan_csv(f"{tables}/hardware.csv")
places = pl.scan_csv(f"{tables}/places.csv")
hours = pl.col("count") * pl.col("hours")
energy = pl.col("power_w") * hours / 1000
rows = pl.scan_csv(
    source,
    schema={
        "model": pl.String,
        "task": pl.String,
        "hardware": pl.String,
        "count": pl.Int64,
        "hours": pl.Float64,
        "region": pl.String,
        "year": pl.Int64,
    },
)
joined = (
    rows.join(hardware, on="hardware", how="left")
    .join(places, on=["region", "year"], how="left")
    .with_columns(
        hardware_hours=hours,
        energy_kwh=energy,
        pue=pl.lit(1),
        co2eq_kg=energy * pl.col("intensity_g_per_kwh") / 1000,
    )
)
joined.sink_csv(target)
print(
    joined.select(pl.len(), pl.col("hardware_hours", "energy_kwh", "co2eq_kg").sum()).collect(
        engine="streaming"
    )
)
