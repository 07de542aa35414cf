"""Pages kept with their validators, so that a server can say that nothing changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from mtcheck.files import replace_atomically
from mtcheck.language_model.store import cache_folder

__all__ = ["Cached"]


@dataclass(frozen=True, slots=True)
class Cached:
    """A page as it was fetched last, with what the server wants to hear to say that nothing changed."""

    content_type: str
    etag: str
    modified: str
    content: bytes

    @property
    def validators(self) -> dict[str, str]:
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in pairs.items() if value}

    @classmethod
    def load(cls, url: str) -> Cached | None:
        facts, body = _places(url)
        try:
            known = json.loads(facts.read_text(encoding="utf-8"))
            content = body.read_bytes()
            if hashlib.sha256(content).hexdigest() != known.pop("sha256"):
                return None
            return cls(content=content, **known)
        except (OSError, ValueError, KeyError, TypeError):
            return None  # never fetched, or damaged: it is fetched anew

    @classmethod
    def store(cls, url: str, headers: Mapping[str, str], content: bytes) -> None:
        page = cls(headers.get("content-type", ""), headers.get("etag", ""), headers.get("last-modified", ""), content)
        if not page.validators or "no-store" in headers.get("cache-control", ""):
            return
        facts, body = _places(url)
        known = {name: value for name, value in asdict(page).items() if name != "content"}
        known["sha256"] = hashlib.sha256(content).hexdigest()
        try:
            facts.parent.mkdir(parents=True, exist_ok=True)
            replace_atomically(body, content)
            replace_atomically(facts, json.dumps(known).encode())
        except OSError:
            return  # a cache that cannot be written costs time, nothing else


def _places(url: str) -> tuple[Path, Path]:
    name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()
    folder = cache_folder() / "pages"
    return folder / f"{name}.json", folder / f"{name}.body"
