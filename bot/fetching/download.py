"""Downloads a document from an official site: only over TLS, only from hosts on the list, never too much.

An address is somebody's text. Every hop is checked anew, and so is the machine that really answers: a name on
the list must not lead into the office's own network.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

import httpx

from bot.fetching import wording

_MOST_HOPS = 5
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_HEADERS = {"User-Agent": "thidua/0.1 (tai van ban cong khai)", "Accept-Encoding": "gzip, identity"}
_PORT = {"https": 443, "http": 80}


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the internet, not to this machine or its network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not ip.is_multicast


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be asked: hosts by name or pattern ("*.gov.vn"), and how many bytes may come.

    `schemes` and `may_reach` are for tests that serve pages on this machine; no setting reaches them.
    """

    hosts: Sequence[str]
    max_bytes: int
    schemes: Sequence[str] = ("https",)
    may_reach: Callable[[str], bool] = is_public


@dataclass(frozen=True, slots=True)
class Download:
    """What came, and the address it came from in the end."""

    address: str
    content: bytes


def download(address: str, rules: Rules) -> Download:
    """The content at `address`, through at most five redirections, each of them by the rules.

    Raises UnreadableDocument, saying why, when anything is refused or does not answer.
    """
    try:
        # The environment's proxy would answer in the place of the machine that is checked.
        with httpx.Client(timeout=_TIMEOUT, trust_env=False, headers=_HEADERS) as client:
            return _follow(client, httpx.URL(address), rules)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise wording.not_fetched(address, wording.NO_ANSWER) from error


def _follow(client: httpx.Client, url: httpx.URL, rules: Rules) -> Download:
    for _ in range(_MOST_HOPS + 1):
        _check(url, rules)
        with client.stream("GET", url) as response:
            _check_peer(response, rules)
            if response.status_code in _REDIRECTS and "location" in response.headers:
                url = url.join(response.headers["location"])
                continue
            if response.status_code != httpx.codes.OK:
                raise wording.not_fetched(str(url), wording.BAD_STATUS.format(code=response.status_code))
            return Download(str(url), _content(response, rules))
    raise wording.not_fetched(str(url), wording.TOO_MANY_HOPS)


def _check(url: httpx.URL, rules: Rules) -> None:
    if url.scheme not in rules.schemes or url.userinfo:
        raise wording.not_fetched(str(url), wording.NOT_HTTPS)
    if not any(fnmatchcase(url.host.lower().rstrip("."), pattern.lower()) for pattern in rules.hosts):
        raise wording.not_fetched(str(url), wording.HOST_NOT_LISTED)
    found = socket.getaddrinfo(url.host, url.port or _PORT[url.scheme], type=socket.SOCK_STREAM)
    if not all(rules.may_reach(str(address[0])) for *_, address in found):
        raise wording.not_fetched(str(url), wording.PRIVATE_ADDRESS)


def _check_peer(response: httpx.Response, rules: Rules) -> None:
    """The name may have led elsewhere by the time of the connection."""
    stream = response.extensions.get("network_stream")
    peer = stream.get_extra_info("server_addr") if stream else None
    if not peer or not rules.may_reach(str(peer[0])):
        raise wording.not_fetched(str(response.url), wording.PRIVATE_ADDRESS)


def _content(response: httpx.Response, rules: Rules) -> bytes:
    received = bytearray()
    # Counted as it is unpacked: a few packed kilobytes may hold gigabytes.
    for piece in response.iter_bytes(1 << 16):
        received += piece
        if len(received) > rules.max_bytes:
            raise wording.not_fetched(str(response.url), wording.TOO_MUCH)
    return bytes(received)
