"""What the commands say by their exit code."""

DONE, FAILED, MISUSED = 0, 1, 2  # all went well; some input failed; wrong usage
INTERRUPTED, TERMINATED = 130, 143  # 128 and the number of the signal, as shells have it
