"""The collector rests inside, and only there."""

import gc

import pytest

from shudarga.lib.collector import without_collection


def test_it_rests_inside_and_works_again_after() -> None:
    with without_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_fault() -> None:
    with pytest.raises(ValueError, match="fault"), without_collection():
        raise ValueError("fault")
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
