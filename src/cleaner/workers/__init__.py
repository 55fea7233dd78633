"""Pages cleaned in other processes: what goes there (given.py), what happens there (worker.py), what comes back (returned.py)."""
