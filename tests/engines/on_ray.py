"""Run the example of docs/engines.md, then the same where a worker is killed, on one local Ray; needs a folder for marks."""

from __future__ import annotations

import runpy
import sys

from dies_once import SMALL, clean_or_die


def main(marks: str) -> None:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, object_store_memory=200_000_000)
    pages = runpy.run_path("example_of_docs.py", run_name="__main__")["pages"]
    articles = pages.repartition(4).map_batches(
        clean_or_die, batch_format="pyarrow", batch_size=SMALL, fn_kwargs={"marks": marks}
    )
    articles.write_parquet("killed.parquet")
    ray.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
