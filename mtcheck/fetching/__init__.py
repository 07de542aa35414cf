"""Fetching pages and feeds over HTTP: politely, within limits, and never from a private address unasked.

Every host is resolved here, every address it resolves to is judged, and the connection goes to the address that was
judged, so that neither a redirect nor a second DNS answer leads inside. What was fetched is kept with its validators
and asked for again conditionally.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from mtcheck import __version__
from mtcheck.config import Settings
from mtcheck.errors import InputError
from mtcheck.fetching.addresses import without_password
from mtcheck.fetching.caching import Cached

__all__ = ["Page", "fetch"]

MAX_REDIRECTS = 5
USER_AGENT = f"mtcheck/{__version__} (checks translated text; one request per page)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave: ``url`` is the last one that redirects led to, ``charset`` what its header says."""

    url: str
    content: bytes
    charset: str | None


def fetch(url: str, settings: Settings) -> Page:
    """The page at an http(s) address, redirects followed.

    Raises InputError, saying which limit or answer of the server is in the way and what to do.
    """
    deadline = time.monotonic() + settings.timeout
    url = _normal(url)
    visited = [url]
    while True:
        answer = _request(url, settings, deadline)
        if answer.status not in _REDIRECTS or "location" not in answer.headers:
            return _page(url, answer)
        url = _normal(urljoin(url, answer.headers["location"]))
        if url in visited or len(visited) > MAX_REDIRECTS:
            raise InputError(f"redirects in a circle or more than {MAX_REDIRECTS} times (last to {url})")
        visited.append(url)


def _normal(url: str) -> str:
    """The address in ASCII, as it goes over the wire."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:
        raise InputError(f"{without_password(url)} is no web address ({error}); correct it") from None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        raise InputError(f"{without_password(url)} is no plain http(s) address; it is not fetched")
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:=&?~+!$,;'@()*")
    return urlunsplit((parts.scheme, host + port, path, quote(parts.query, safe="/%:=&?~+!$,;'@()*[]"), ""))


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    content: bytes


def _page(url: str, answer: _Answer) -> Page:
    if answer.status != 200:
        advice = "try again later" if answer.status >= 500 or answer.status == 429 else "check the address"
        raise InputError(f"the server answers {answer.status}; {advice}")
    header = Message()
    header["Content-Type"] = answer.headers.get("content-type", "")
    return Page(url, answer.content, header.get_content_charset())


def _request(url: str, settings: Settings, deadline: float) -> _Answer:
    """One request without its redirects, answered from the cache if the server says that nothing changed."""
    import httpcore2

    from mtcheck.fetching.guarding import GuardedBackend

    cached = Cached.load(url)
    headers = {
        "Host": urlsplit(url).netloc,
        "User-Agent": USER_AGENT,
        "Accept": "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        **(cached.validators if cached else {}),
    }
    backend = GuardedBackend(deadline, allow_private=settings.allow_private_hosts)
    try:
        with (
            httpcore2.ConnectionPool(network_backend=backend) as pool,
            pool.stream("GET", url, headers=list(headers.items())) as response,
        ):
            received = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status == 304 and cached:
                return _Answer(200, {"content-type": cached.content_type}, cached.content)
            content = _received(response.iter_stream(), received, settings, deadline)
    except httpcore2.TimeoutException:
        raise InputError(f"gave no answer within {settings.timeout:g} s; try again later or raise --timeout") from None
    except (httpcore2.ConnectError, httpcore2.NetworkError) as error:
        raise InputError(f"cannot be reached ({error or type(error).__name__}); check address and network") from None
    except httpcore2.ProtocolError as error:
        raise InputError(f"the server's answer breaks HTTP ({error}); it may be cut off") from None
    if response.status == 200:
        Cached.store(url, received, content)
    return _Answer(response.status, received, content)


def _received(stream: Iterable[bytes], headers: Mapping[str, str], settings: Settings, deadline: float) -> bytes:
    """The unpacked body, counted as it unpacks, so that a bomb is noticed before it goes off."""
    parts, size = [], 0
    for part in _unpacked(stream, headers.get("content-encoding", "identity").strip().lower()):
        size += len(part)
        parts.append(part)
        if size > settings.max_bytes:
            raise InputError(f"is larger than {settings.max_bytes:,} bytes; raise --max-bytes if you trust it")
        if time.monotonic() > deadline:
            raise InputError(f"is not there within {settings.timeout:g} s; try again later or raise --timeout")
    return b"".join(parts)


def _unpacked(stream: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding in {"", "identity"}:
        yield from stream
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(f"comes in the encoding {encoding!r}, which was not asked for")
    unpacker: Any = None
    try:
        for part in stream:
            packed = part
            if unpacker is None:
                zlib_header = encoding != "deflate" or packed[:1] == b"\x78"
                unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32 if zlib_header else -zlib.MAX_WBITS)
            while packed:
                yield unpacker.decompress(packed, 1 << 20)
                packed = unpacker.unconsumed_tail
    except zlib.error as error:
        raise InputError(f"is damaged ({error})") from None
    if unpacker is not None and not unpacker.eof:
        raise InputError("is cut off: the packed answer has no end")
