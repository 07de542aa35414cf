"""Connections to public addresses only, and none that outlasts its deadline."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from mtcheck.errors import InputError

__all__ = ["GuardedBackend"]

CONNECT_TIMEOUT = 10.0
"""Seconds to wait for a connection, however long the whole fetch may take."""


class GuardedBackend(httpcore2.NetworkBackend):
    """A network that connects to judged addresses only, and whose every wait ends at the deadline.

    ``deadline`` is a time of ``time.monotonic``.
    """

    def __init__(self, deadline: float, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        address = _judged(host, port, self._allow_private)
        wait = min(_left(self._deadline), CONNECT_TIMEOUT)
        stream = httpcore2.SyncBackend().connect_tcp(address, port, wait, local_address, socket_options)
        return _TimedStream(stream, self._deadline)


class _TimedStream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise httpcore2.ReadTimeout("the time is up")
    return remaining


def _judged(host: str, port: int, allow_private: bool) -> str:
    """The address to connect to; raises InputError if any that the host resolves to is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(f"the host {host} is not known; check the address") from None
    addresses = [str(each[4][0]).partition("%")[0] for each in found]
    if not allow_private:
        for address in addresses:
            if not _is_public(address):
                raise InputError(
                    f"the host {host} is at {address}, which is not on the public internet; "
                    "it is fetched only with --allow-private-hosts"
                )
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            ip = inner
        elif ip in ipaddress.ip_network("64:ff9b::/96"):
            ip = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
