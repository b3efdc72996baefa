"""Small disks of their own, which a test fills, takes away and makes read-only."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

MakeDisk = Callable[[int], "Disk"]


class Disk:
    """A file system in memory, `size` megabytes large."""

    def __init__(self, folder: Path, size: int) -> None:
        folder.mkdir()
        self.folder, self._size = folder, size
        self.put_in()

    def put_in(self) -> None:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self._size}m", "tmpfs", self.folder], check=True)

    def pull_out(self) -> None:
        """What was on it is gone with it."""
        subprocess.run(["umount", "-l", self.folder], check=True)

    def make_read_only(self) -> None:
        """Only while nobody has a file open for writing there."""
        subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)

    def fill(self) -> None:
        """To the last byte."""
        with (self.folder / "filler").open("ab", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                with suppress(OSError):
                    while file.write(bytes(size)) == size:
                        pass

    def make_room(self) -> None:
        (self.folder / "filler").unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[MakeDisk]:
    """Makes disks; skips the test where nobody may mount one."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    made: list[Disk] = []

    def make(size: int) -> Disk:
        made.append(Disk(tmp_path / f"disk{len(made)}", size))
        return made[-1]

    yield make
    for one in made:
        if os.path.ismount(one.folder):
            one.pull_out()
