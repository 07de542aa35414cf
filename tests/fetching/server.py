"""A web server on loopback that misbehaves in every way that servers do."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["ARTICLE", "Server", "serving"]

ARTICLE = "<!doctype html><article><h1>Ein Titel</h1><p>Caf\u00e9 the the end.</p></article>"


class Server(ThreadingHTTPServer):
    """The server and the requests that it has seen."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.feed = ""

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what these tests are about."""


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        getattr(self, f"_{self.path.strip('/').partition('?')[0].replace('-', '_')}", self._missing)()

    def log_message(self, *arguments: Any) -> None:
        """Nothing on the terminal."""

    def _send(self, body: bytes, status: int = 200, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def _article(self) -> None:
        self._send(ARTICLE.encode(), Content_Type="text/html; charset=utf-8")

    def _relative(self) -> None:
        self._send(self.server.feed.encode(), Content_Type="text/xml", Cache_Control="no-store")

    def _latin(self) -> None:
        self._send(ARTICLE.encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")

    def _wrong_charset(self) -> None:
        self._send(ARTICLE.encode("latin-1"), Content_Type="text/html; charset=utf-8")

    def _missing(self) -> None:
        self._send(b"no", 404)

    def _broken(self) -> None:
        self._send(b"no", 500)

    def _cached(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"':
            self.send_response(304)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self._send(ARTICLE.encode(), Content_Type="text/html", ETag='"v1"')

    def _moved(self) -> None:
        self._send(b"", 302, Location="/article")

    def _circle(self) -> None:
        self._send(b"", 302, Location="/circle")

    def _ladder(self) -> None:
        step = int(self.path.partition("?")[2] or 0)
        self._send(b"", 302, Location=f"/ladder?{step + 1}")

    def _inside(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest/meta-data")

    def _to_file(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        self._drip()

    def _slow_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self._drip()

    def _drip(self) -> None:
        for _ in range(100):
            self.wfile.write(b"X: y\r\n")
            self.wfile.flush()
            time.sleep(0.1)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(2000):
            self.wfile.write(b"word " * 2000)

    def _short(self) -> None:
        self._send(b"<p>half", length=5000)

    def _bomb(self) -> None:
        self._send(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip", Content_Type="text/html")

    def _cut_gzip(self) -> None:
        self._send(gzip.compress(ARTICLE.encode())[:-9], Content_Encoding="gzip", Content_Type="text/html")

    def _packed(self) -> None:
        self._send(gzip.compress(ARTICLE.encode()), Content_Encoding="gzip", Content_Type="text/html; charset=utf-8")

    def _silent(self) -> None:
        time.sleep(5)

    def _malformed_feed(self) -> None:
        self._send(b"<rss><channel><item><title>the the<b></title></item>", Content_Type="application/rss+xml")

    def _feed(self) -> None:
        links = "".join(
            f"<item><link>{self.server.root}/{name}</link><title>x</title></item>" for name in ("article", "gone")
        )
        self._send(f"<rss><channel>{links}</channel></rss>".encode(), Content_Type="application/rss+xml")
