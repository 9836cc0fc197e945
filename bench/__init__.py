"""Benchmarks: each figure beside its limit, measured interleaved in one run. `make bench`."""
