"""A server's disk and clock, which a test makes slow, refuse or jump: a few lines of C between it and the system."""

import mmap
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("shim.c")
ORDERS = struct.Struct("qqq4072s")


class Shim:
    """Orders for one server, which is started with `env`; they hold from the moment they are given."""

    def __init__(self, folder: Path) -> None:
        """Skips the test where there is no C compiler, or no LD_PRELOAD."""
        compiler = shutil.which("cc") or shutil.which("gcc")
        if compiler is None or not sys.platform.startswith("linux"):
            pytest.skip("needs a C compiler on Linux")
        folder.mkdir()
        library, page = folder / "shim.so", folder / "orders"
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
        page.write_bytes(bytes(ORDERS.size))
        with page.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), ORDERS.size)
        self.env = {"LD_PRELOAD": str(library), "SHIM_ORDERS": str(page)}

    def order(self, *, fsync_ms: int = 0, refusal: int = 0, jump_s: int = 0, folder: Path = Path("/")) -> None:
        """What is not named is as it should be."""
        self._page[:] = ORDERS.pack(fsync_ms, refusal, jump_s * 1000, str(folder).encode())


@pytest.fixture
def shim(tmp_path: Path) -> Shim:
    return Shim(tmp_path / "shim")
