"""A certificate for hall.test that this machine makes for itself."""

import subprocess
from pathlib import Path

import pytest

NAMES = "subjectAltName=DNS:hall.test,IP:127.0.0.1"


def made_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The server's options for it; our own requests trust it from now on. Skips where there is no openssl."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=hall.test"]
    try:
        subprocess.run(
            [*command, "-addext", NAMES, "-keyout", key, "-out", certificate], check=True, capture_output=True
        )
    except FileNotFoundError:
        pytest.skip("needs the program openssl, to make a certificate")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    return {"cert": certificate, "key": key}
