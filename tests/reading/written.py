"""Files in every format with known text in them, written the ways such files are really written.

A written file is its content, the passages a reader must find, and how a stretch of the file reads.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

__all__ = ["WRITERS", "Written", "prose"]

_LETTERS = "abcXYZéßж—’“”&<>\"'/;#=()😀\u0301漢.,!?"


@dataclass(frozen=True)
class Written:
    """A file, the text of its passages, and what a stretch of it reads as."""

    content: str
    passages: list[str]
    reads: Callable[[str], str]
    suffix: str


prose = st.lists(st.text(_LETTERS, min_size=1, max_size=6), min_size=1, max_size=4).map(" ".join)
paragraphs = st.lists(prose, min_size=1, max_size=3)


def _each(draw: st.DrawFn, text: str, *ways: Callable[[str], str]) -> str:
    """Every character written in one of the ways."""
    return "".join(draw(st.sampled_from(ways))(character) for character in text)


def _numbered(character: str) -> str:
    return f"&#{ord(character)};"


def _hexadecimal(character: str) -> str:
    return f"&#x{ord(character):X};"


def _html_text(draw: st.DrawFn, text: str) -> str:
    """Text as HTML: references, tags inside words, comments, soft hyphens, spaces as any white space."""

    def marked_up(character: str) -> str:
        return draw(
            st.sampled_from(["<b>{}</b>", "<em class='a>b'>{}</em>", "{}<!-- - > -->", "{}<wbr>", "&shy;{}"])
        ).format(html.escape(character))

    words = [
        _each(draw, word, html.escape, html.escape, _numbered, _hexadecimal, marked_up) for word in text.split(" ")
    ]
    spaces = st.sampled_from([" ", "  ", "\n", "\r\n\t", " <i> </i>", "<b> </b>"])
    return "".join(word + (draw(spaces) if index < len(words) - 1 else "") for index, word in enumerate(words))


def _reads_html(source: str) -> str:
    seen = re.sub(r"<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|&shy;", "", source, flags=re.DOTALL)
    return re.sub(r"[ \t\r\n]+", " ", html.unescape(seen))


@st.composite
def html_page(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    blocks = []
    for text in texts:
        block = draw(
            st.sampled_from(["<p>{}</p>\n", '<div class="x">\n  {}\n</div>', "<ul><li>{}</ul>", "<td>{}<p></p>"])
        )
        blocks.append(block.replace("{}", _html_text(draw, text)))
    head = draw(st.sampled_from(["<!DOCTYPE html>", "\ufeff<!doctype html>\r\n", "<html lang=en>"]))
    # No script: beside one a page without a sentence is incomplete.
    style = draw(st.sampled_from(["<style>p::after { content: '<p>no</p>' }</style>", "<style>p>a{}</style>", ""]))
    return Written(f"{head}<body>{style}{''.join(blocks)}", texts, _reads_html, ".html")


def _xml_text(draw: st.DrawFn, text: str) -> str:
    if draw(st.booleans()):
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"
    return _each(draw, text, html.escape, html.escape, _numbered, _hexadecimal, lambda c: f"<![CDATA[{c}]]>")


def _reads_xml(source: str) -> str:
    parts = re.split(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", source, flags=re.DOTALL)
    return "".join(
        re.sub(r"<!\[CDATA\[|\]\]>", "", part) if i % 2 else html.unescape(part) for i, part in enumerate(parts)
    )


@st.composite
def rss(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    body = "".join(f"<p>{_html_text(draw, text)}</p>" for text in texts)
    element = draw(st.sampled_from(["description", "content:encoded"]))
    cdata = draw(st.booleans())
    inner = f"<![CDATA[{body}]]>" if cdata else _each(draw, body, html.escape, html.escape, _numbered)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\r\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Ü</title><item><guid>g</guid><{element}>{inner}</{element}></item></channel></rss>"
    )
    reads = _reads_html if cdata else lambda source: _reads_html(html.unescape(source))
    return Written(content, texts, reads, ".xml")


@st.composite
def atom_text(draw: st.DrawFn) -> Written:
    text = draw(prose)
    content = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>x</id>'
        f'<content type="text">{_xml_text(draw, text)}</content></entry></feed>'
    )
    return Written(content, [text], _reads_xml, ".atom")


@st.composite
def xliff(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    units = []
    for number, text in enumerate(texts):
        written = "".join(
            draw(
                st.sampled_from(
                    [
                        _xml_text(draw, part),
                        f'<g id="{number}">{_xml_text(draw, part)}</g>',
                        f"<bx id='1'/>{_xml_text(draw, part)}",
                    ]
                )
            )
            for part in re.split(r"(?<= )", text)
        )
        units.append(f'<trans-unit id="{number}"><source>Quelle</source>\n<target>{written}</target></trans-unit>')
    content = f'<?xml version="1.0"?><xliff version="1.2"><file><body>{"".join(units)}</body></file></xliff>'
    return Written(content, texts, lambda s: _reads_xml(re.sub(r"</?(?:g|bx)\b[^>]*>", "", s)), ".xlf")


def _json_text(draw: st.DrawFn, text: str) -> str:
    def escaped(character: str) -> str:
        return json.dumps(character)[1:-1]

    def spelled(character: str) -> str:
        return "".join(f"\\u{unit:04x}" for unit in _utf16(character))

    return _each(draw, text, lambda c: json.dumps(c, ensure_ascii=False)[1:-1], escaped, spelled)


def _utf16(character: str) -> list[int]:
    data = character.encode("utf-16-be")
    return [int.from_bytes(data[index : index + 2]) for index in range(0, len(data), 2)]


def _reads_json(source: str) -> str:
    read = json.loads(f'"{source}"')
    assert isinstance(read, str)
    return read


@st.composite
def jsonl(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    lines = []
    for text in texts:
        line = f'{{"id": 1, "source": "{_json_text(draw, text)}", "tar\\u0067et" : "{_json_text(draw, text)}"}}'
        lines.append(line + draw(st.sampled_from(["\n", "\r\n", "\n\n"])))
    return Written("".join(lines), texts, _reads_json, ".jsonl")


@st.composite
def json_rows(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    rows = [f'{{"source": "x",\r\n "target": "{_json_text(draw, text)}"}}' for text in texts]
    wrapped = draw(st.sampled_from(["[{}]", '{{"rows": [\n{}\n], "n": 3}}']))
    return Written(wrapped.format(",\n".join(rows)), texts, _reads_json, ".json")


@st.composite
def json_feed(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    body = "".join(f"<p>{_html_text(draw, text)}</p>" for text in texts)
    item = f'{{"id": "1", "content_html": "{_json_text(draw, body)}", "tags": ["x", {{"content_html": 3}}]}}'
    content = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{item}]}}'
    return Written(content, texts, lambda source: _reads_html(_reads_json(source)), ".json")


@st.composite
def csv(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    rows = [f'"a, ""b""\n",{_csv_text(draw, text)}' for text in texts]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return Written(end.join(["source,target", *rows]), texts, lambda source: source.replace('""', '"'), ".csv")


def _csv_text(draw: st.DrawFn, text: str) -> str:
    if re.search(r'[",;]', text) or draw(st.booleans()):
        return '"' + text.replace('"', '""') + '"'
    return text


@st.composite
def tsv(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    return Written("\n".join(["mt\tsrc", *(f'{text}\t"' for text in texts)]), texts, str, ".tsv")


@st.composite
def po(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    messages = []
    for number, text in enumerate(texts):
        parts = re.split(r"(?<= )", text) if draw(st.booleans()) else [text]
        strings = "\n".join('"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"' for part in parts)
        messages.append(f'#: x:{number}\nmsgid "q{number}"\nmsgstr {strings}\n')
    return Written("\n".join(messages), texts, lambda s: re.sub(r'"\n"', "", s).replace('\\"', '"'), ".po")


@st.composite
def srt(draw: st.DrawFn) -> Written:
    texts = [re.sub(r"[<>.!?&-]", "", text).strip() + " so." for text in draw(paragraphs)]
    texts = [re.sub(r"\s+", " ", text).strip() for text in texts]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    cues = [
        f"{n}{end}00:00:{2 * n:02},000 --> 00:00:{2 * n + 1:02},000{end}<i>{t}</i>{end}" for n, t in enumerate(texts)
    ]
    return Written(end.join(cues), texts, lambda source: re.sub(r"</?i>", "", source), ".srt")


@st.composite
def vtt(draw: st.DrawFn) -> Written:
    texts = [re.sub(r"[<>.!?&;{}-]", "", text).strip() + " & so." for text in draw(paragraphs)]
    texts = [re.sub(r"\s+", " ", text).strip() for text in texts]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    cues = [
        f"00:{2 * n:02}.000 --> 00:{2 * n + 1:02}.000 align:start{end}<c.loud>{html.escape(t, quote=False)}</c>{end}"
        for n, t in enumerate(texts)
    ]
    content = end.join(["WEBVTT", "", *cues])
    return Written(content, texts, lambda source: html.unescape(re.sub(r"</?c[^>]*>", "", source)), ".vtt")


@st.composite
def tmx(draw: st.DrawFn) -> Written:
    texts = draw(paragraphs)
    units = "".join(
        f'<tu tuid="{number}"><tuv xml:lang="de"><seg>Quelle</seg></tuv>\n<tuv xml:lang="{draw(_ENGLISH)}">'
        f"<seg>{_xml_text(draw, text)}</seg></tuv></tu>"
        for number, text in enumerate(texts)
    )
    content = f'<?xml version="1.0"?><tmx version="1.4"><header srclang="de"/><body>{units}</body></tmx>'
    return Written(content, texts, _reads_xml, ".tmx")


_ENGLISH = st.sampled_from(["en", "EN-GB", "en_US"])


@st.composite
def markdown(draw: st.DrawFn) -> Written:
    """Paragraphs and headings of plain letters with emphasis, entities and escapes in them."""
    texts = draw(st.lists(_LETTERS_ONLY, min_size=1, max_size=3))
    blocks = [draw(st.sampled_from(["{}", "# {}", "> {}", "- {}"])).format(_markdown(draw, text)) for text in texts]
    return Written("\n\n".join(blocks) + "\n", texts, _reads_markdown, ".md")


_LETTERS_ONLY = st.lists(st.text("abcXYZéßж漢", min_size=1, max_size=6), min_size=2, max_size=4).map(" ".join)


def _markdown(draw: st.DrawFn, text: str) -> str:
    words = [
        draw(st.sampled_from(["{}", "*{}*", "**{}**", "[{}](https://host.example/x)"])).format(word)
        for word in text.split(" ")
    ]
    return " ".join(words)


def _reads_markdown(source: str) -> str:
    return re.sub(r"\]\([^)]*\)|[*\[]", "", source)


@st.composite
def plain(draw: st.DrawFn) -> Written:
    texts = [f"Z{text}" for text in draw(paragraphs)]
    end = draw(st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
    return Written(draw(st.sampled_from(["", "\ufeff"])) + end.join(texts), texts, str, ".txt")


WRITERS = {
    "html": html_page(),
    "rss": rss(),
    "atom": atom_text(),
    "xliff": xliff(),
    "jsonl": jsonl(),
    "json rows": json_rows(),
    "json feed": json_feed(),
    "csv": csv(),
    "tsv": tsv(),
    "po": po(),
    "srt": srt(),
    "vtt": vtt(),
    "tmx": tmx(),
    "markdown": markdown(),
    "text": plain(),
}
