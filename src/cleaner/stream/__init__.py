"""
Records in, records out: what `cleaner --jsonl` does with files of millions of pages. Read run.py first.

    inputs ──▶ Record ──work, in as many processes as wanted──▶ outputs
                                   └── journal: how far the outputs are whole

input.py knows a file by its name, inputs.py reads one after the other; jsonl.py, warc.py and parquet.py read one kind each;
work.py makes a record's article; lines.py and parts.py write; journal.py is what an interrupted run goes on from; progress.py tells people.
Where each page gets a file of its own, folders.py finds the pages and names the files, page_files.py reads and writes.
"""
