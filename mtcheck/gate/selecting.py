"""Which checks run on a document, and how severe their findings are: the policy for one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from mtcheck.check import Check, all_checks
from mtcheck.config import Override, Settings
from mtcheck.document import Document
from mtcheck.errors import ConfigurationError
from mtcheck.gate.globs import absolute, matches, matches_nothing
from mtcheck.report import Finding, Severity

__all__ = [
    "family_of",
    "file_of",
    "graded",
    "idle_paths",
    "nearest",
    "require_known",
    "selected_checks",
    "settings_for",
]


def selected_checks(settings: Settings) -> tuple[Check, ...]:
    """The checks to run; raises ConfigurationError for an unknown id or family, with the nearest known one."""
    require_known((*settings.select, *settings.ignore, *settings.severity))
    return _selected(frozenset(settings.select), frozenset(settings.ignore))


@cache
def _selected(select: frozenset[str], ignore: frozenset[str]) -> tuple[Check, ...]:
    return tuple(
        check
        for check in all_checks()
        if (not select or {check.id, check.family} & select) and not {check.id, check.family} & ignore
    )


def require_known(names: Iterable[str], place: str = "") -> None:
    """Raise ConfigurationError for the first name that is neither a check nor a family."""
    known = _known()
    for name in names:
        if name not in known:
            start = f"{place}: " if place else ""
            raise ConfigurationError(
                f"{start}no check or family is called {name!r}{nearest(name, known, '; `mtcheck checks` lists them')}"
            )


@cache
def _known() -> frozenset[str]:
    return frozenset({check.id for check in all_checks()} | {check.family for check in all_checks()})


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The end of an error message that names the most similar known name, if one is similar."""
    close = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else otherwise


@cache
def family_of(check_id: str) -> str:
    return next((check.family for check in all_checks() if check.id == check_id), "")


def graded(findings: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """The findings with the severities of the policy; a check's own id is stronger than its family. What is neutral
    though its check is not, a doubt, stays so."""
    if not settings.severity:
        return tuple(findings)
    own = {check.id: check.severity for check in all_checks()}

    def severity(finding: Finding) -> Severity:
        if finding.severity is Severity.NEUTRAL and own.get(finding.check) is not Severity.NEUTRAL:
            return finding.severity
        of_family = settings.severity.get(family_of(finding.check), finding.severity)
        return settings.severity.get(finding.check, of_family)

    return tuple(replace(finding, severity=severity(finding)) for finding in findings)


def settings_for(document: Document, settings: Settings) -> Settings:
    """The settings with the overrides whose pattern matches the document's file or feed, later ones last."""
    if not settings.paths and not settings.feeds:
        return settings
    name = file_of(document.uri)
    file = None if "://" in name else absolute(name)
    for override in settings.paths:
        if file is not None and matches(file, override.pattern):
            settings = _changed(settings, override)
    for override in settings.feeds:
        if any(fnmatchcase(name, override.pattern) for name in _feed_names(document)):
            settings = _changed(settings, override)
    return settings


def idle_paths(settings: Settings, uris: Iterable[str]) -> Iterator[str]:
    """Notices about tables of paths that match no file: neither one of a run nor any other."""
    files = {absolute(file_of(uri)) for uri in uris if "://" not in uri} if settings.paths else set()
    for override in settings.paths:
        if not any(matches(file, override.pattern) for file in files) and matches_nothing(override.pattern):
            yield f"{override.place}: unused: no file matches this pattern; correct it or take the table out"


def _changed(settings: Settings, override: Override) -> Settings:
    """What narrows or adds (ignore, accepted, severity …) adds up; what sets a limit replaces."""
    changes = dict(override.changes)
    for name in ("ignore", "do_not_translate"):
        if name in changes:
            changes[name] = (*getattr(settings, name), *changes[name])
    if "accepted" in changes:
        changes["accepted"] = settings.accepted | changes["accepted"]
    if "severity" in changes:
        changes["severity"] = {**settings.severity, **changes["severity"]}
    return replace(settings, **changes)


def file_of(uri: str) -> str:
    """The file or address that a document was read from: its uri without the entry's mark."""
    name = uri
    while not _exists(name) and "#" in name:
        name = name.rpartition("#")[0]
    return name if _exists(name) else uri.partition("#")[0]


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # an entry's mark can make it longer than any file name may be
        return False


def _feed_names(document: Document) -> set[str]:
    return {document.uri, file_of(document.uri), *filter(None, [document.meta.get("feed")])}
