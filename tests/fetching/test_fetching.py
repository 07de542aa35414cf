"""Fetching from a real server on loopback: what it does wrong is said, in time and within limits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.document import Document
from mtcheck.errors import InputError
from mtcheck.fetching import fetch
from mtcheck.reading import read
from mtcheck.report import Failure

from .server import ARTICLE, Server, serving

OPEN = replace(DEFAULT_SETTINGS, allow_private_hosts=True, timeout=1.5, max_bytes=5_000_000)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path / "cache"))


@pytest.mark.parametrize("path", ["article", "packed", "moved"])
def test_page_is_fetched(server: Server, path: str) -> None:
    page = fetch(f"{server.root}/{path}", OPEN)

    assert page.content.decode() == ARTICLE
    assert page.charset == "utf-8"
    assert page.url.endswith("/article" if path == "moved" else path)


def test_mtcheck_says_who_it_is(server: Server) -> None:
    fetch(f"{server.root}/article", OPEN)

    assert server.seen[-1][1]["User-Agent"].startswith("mtcheck/")


def test_charset_of_the_header_decodes_the_page(server: Server) -> None:
    (document,) = read([f"{server.root}/latin"], OPEN)

    assert isinstance(document, Document)
    assert document.segments[1].target.text == "Café the the end."


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nowhere", "answers 404; check the address"),
        ("broken", "answers 500; try again later"),
        ("circle", "redirects in a circle"),
        ("ladder", "more than 5 times"),
        ("slow", "within 1.5 s"),
        ("slow-headers", "within 1.5 s"),
        ("silent", "within 1.5 s"),
        ("endless", "is larger than 5,000,000 bytes"),
        ("bomb", "is larger than 5,000,000 bytes"),
        ("short", "breaks HTTP"),
        ("cut-gzip", "is cut off"),
        ("to-file", "no plain http(s) address"),
    ],
)
def test_misbehaving_server_is_reported_in_time(server: Server, path: str, reason: str) -> None:
    begun = time.monotonic()

    with pytest.raises(InputError) as raised:
        fetch(f"{server.root}/{path}", OPEN)

    assert reason in str(raised.value)
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://reader:s3cret@host/page", "http://reader@host/page"),
        ("HTTPS://reader:s3c@ret@host:443/@page", "HTTPS://reader@host:443/@page"),
        ("http://reader:s3cret@host:port/", "http://reader@host:port/"),
        ("ftp://reader:s3cret@host/page", "ftp://reader@host/page"),
        ("http://reader@host/page", "http://reader@host/page"),
    ],
)
def test_password_in_a_refused_address_is_not_repeated(address: str, shown: str) -> None:
    (failure,) = read([address], OPEN)

    assert isinstance(failure, Failure)
    assert failure.uri == shown
    assert "s3c" not in str(failure)


@pytest.mark.parametrize("scheme", ["http", "ftp"])
def test_password_of_a_translation_laid_beside_is_not_repeated(tmp_path: Path, scheme: str) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    settings = replace(OPEN, references=(f"{scheme}://reader:s3cret@host/page",))

    (failure,) = read([str(tmp_path / "a.txt")], settings)

    assert isinstance(failure, Failure)
    assert f"cannot be compared with {scheme}://reader@host/page" in failure.reason
    assert "s3cret" not in failure.reason


def test_wrong_charset_is_named_with_the_remedy(server: Server) -> None:
    (failure,) = read([f"{server.root}/wrong-charset"], OPEN)

    assert isinstance(failure, Failure)
    assert "(0xe9) is not utf-8" in failure.reason
    assert "--encoding" in failure.reason


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "0.0.0.0",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "[fe80::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "100.64.0.1",
        "2130706433",
        "0x7f.1",
    ],
)
def test_private_address_is_never_connected_to(server: Server, host: str) -> None:
    seen = len(server.seen)

    with pytest.raises(InputError, match=r"not on the public internet.*--allow-private-hosts"):
        fetch(f"http://{host}:{server.server_port}/article", DEFAULT_SETTINGS)

    assert len(server.seen) == seen


def test_redirect_to_a_private_address_is_not_followed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first host is taken for public, as it would be on the internet."""
    from mtcheck.fetching import guarding

    public = guarding._is_public
    monkeypatch.setattr(guarding, "_is_public", lambda address: address == "127.0.0.1" or public(address))

    with pytest.raises(InputError, match=r"169\.254\.169\.254, which is not on the public internet"):
        fetch(f"{server.root}/inside", replace(OPEN, allow_private_hosts=False))


def test_every_dns_answer_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host with a public and a private address is refused: which of the two is used must not be luck."""
    import socket

    def answers(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)

    with pytest.raises(InputError, match=r"10\.0\.0\.7, which is not on the public internet"):
        fetch("http://rebinding.example/", DEFAULT_SETTINGS)


def test_unchanged_page_comes_from_the_cache(server: Server) -> None:
    first = fetch(f"{server.root}/cached", OPEN)
    second = fetch(f"{server.root}/cached", OPEN)

    assert server.seen[-1][1]["If-None-Match"] == '"v1"'
    assert second == first


def test_damaged_cache_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    first = fetch(f"{server.root}/cached", OPEN)
    (body,) = (tmp_path / "cache" / "pages").glob("*.body")
    body.write_bytes(b"something else")

    assert fetch(f"{server.root}/cached", OPEN) == first
    assert "If-None-Match" not in server.seen[-1][1]


def test_malformed_feed_is_a_failure_of_its_entry(server: Server) -> None:
    (failure,) = read([f"{server.root}/malformed-feed"], OPEN)

    assert isinstance(failure, Failure)
    assert "entry 1 is not well-formed XML" in failure.reason


def test_followed_feed_reports_its_pages_and_what_is_gone(server: Server) -> None:
    article, gone = read([f"{server.root}/feed"], replace(OPEN, follow=True))

    assert isinstance(article, Document)
    assert article.uri == f"{server.root}/article"
    assert article.meta["feed"] == f"{server.root}/feed"
    assert gone == Failure(f"{server.root}/gone", "the server answers 404; check the address")


RSS = "<rss><channel><item><title>T</title><link>/article</link></item></channel></rss>"
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{root}/in/"><entry xml:base="./deep/"><id>x</id>'
    '<title>T</title><link rel="alternate" href="../../article"/></entry></feed>'
)
JSON = '{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"content_text": "T", "url": "article"}}]}}'


@pytest.mark.parametrize("content", [RSS, ATOM, f"{ATOM}<broken", JSON], ids=["rss", "atom", "damaged atom", "json"])
def test_relative_link_of_a_fetched_feed_is_followed(server: Server, content: str) -> None:
    server.feed = content.format(root=server.root)

    (article,) = read([f"{server.root}/relative"], replace(OPEN, follow=True))

    assert isinstance(article, Document), article
    assert article.uri == f"{server.root}/article"


def test_base_of_a_file_is_followed_as_guardedly_as_any_address(server: Server, tmp_path: Path) -> None:
    feed = tmp_path / "feed.atom"
    feed.write_text(ATOM.format(root=server.root), encoding="utf-8")

    (article,) = read([str(feed)], replace(OPEN, follow=True))
    (refused,) = read([str(feed)], replace(OPEN, follow=True, allow_private_hosts=False))

    assert isinstance(article, Document)
    assert article.uri == f"{server.root}/article"
    assert isinstance(refused, Failure)
    assert "not on the public internet" in refused.reason
