"""Teach the probe that tells garbled tokens from sound ones by the default model's hidden states.

    python -m benchmarks.calibration.garble_probe --write              # three hours on two cores, 14 GB
    python -m benchmarks.calibration.garble_probe --further --write    # an hour: goes on from what the package has

Garbled: the cases and articles of corpora that may be read. Sound: what an editor made of the cases, a share of
corpora/clean, and every other document by people of the third-party sets whose licences allow it to teach (see the
README of MTCHECK_DATA). Some texts are read alone and some behind others, so that neither its place nor its length
betrays what is garbled. The garble of collections in HELD_OUT, the sound text of those in SOUND_HELD_OUT and the other
half of the third-party sets teach nothing, so that they can say what the probe is worth. Markup and encoding have
checks of their own and are left out.

Prints, for some rates of alarms in sound text, how many garbled cases would be found by the probe alone. The weights
lie beside the calibration of the model, in half precision. Those of the package were taught on 30 November 2026 with
three of every four pages of what had been written before ``apart-26`` and with all of ``apart-27``, at a share of .35,
two of the three that attend with ``apart-26`` and ``apart-29`` as well; and further on 1 December with all that is
RECENT and a share of what is older, so that nothing is forgotten (rehearsal: Robins 1995): first with what there was
up to ``apart-31``, then with ``apart-33`` too, then with ``apart-34``, ``apart-35`` and ``apart-37``; what was new was
read twice in each of three epochs.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from zlib import crc32

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, softplus

from benchmarks import evidence
from mtcheck.analysis.segmenting import sentences as split
from mtcheck.language_model import calibration, load
from mtcheck.language_model.catalogue import DEFAULT_MODEL
from mtcheck.language_model.lanes import side_by_side
from mtcheck.language_model.llama import LlamaBackend
from mtcheck.language_model.network import fresh, log_odds
from mtcheck.language_model.probe import FILE, Probe, padded, read, with_surprisal, write
from mtcheck.language_model.store import resolve
from mtcheck.language_model.tokens import TextEncoder, chain


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of what may teach does: of ``whole`` collections all."""

    cases: float
    repaired: float
    ours: float
    by_people: float
    whole: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Design:
    """A network and how it is taught: ``rate`` is the highest of the learning rates of a cycle (Smith 2018)."""

    seed: int
    blocks: int
    attends: bool
    epochs: int
    rate: float
    decay: float


HELD_OUT = ("apart-25", "apart-30", "apart-32", "apart-38", "apart-39", "apart-41")
SOUND_HELD_OUT = ("apart-22", "apart-23", "apart-36", *HELD_OUT)
RECENT = tuple(f"apart-{number}" for number in (23, 24, 26, 27, 28, 29, 31, 33, 34, 35, 37))
ALL = Shares(cases=1, repaired=0.6, ours=0.35, by_people=1)
FURTHER = Shares(cases=0.2, repaired=0.5, ours=0.1, by_people=0.3, whole=RECENT)
LEFT_OUT = ("residue", "encoding")
LAYERS = (10, 16, 22)
WIDTH = 128
DESIGNS = (
    *(Design(seed, blocks=3, attends=False, epochs=10, rate=2e-3, decay=0.01) for seed in range(2)),
    *(Design(seed, blocks=2, attends=True, epochs=8, rate=1.5e-3, decay=0.02) for seed in range(3)),
)
DESIGNS_FURTHER = tuple(replace(design, epochs=3, rate=5e-4, decay=0.02) for design in DESIGNS)
DROPOUT = 0.2
OF_TOKENS = 6.0
"""What the tokens count in the loss, where the best of a text's garbled and of its sound tokens count one."""
LONGEST_PAGE = 1200
"""Characters that are read in one pass, where one text is not longer."""
REPAIRED, OURS, BY_PEOPLE, PAGE = "repaired", "sound, ours", "sound, by people", "page"
SOUND = (REPAIRED, OURS, BY_PEOPLE)
LONGEST = 500
"""Tokens of a text that are read."""
TOKENS = 3000
"""In one step."""
RATES = (0.5, 1, 2, 5, 10, 20)
"""Alarms in a thousand sound sentences."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the spans of its garbled places; ``kind`` is the family of a case, or says where a sound text is
    from."""

    text: str
    spans: tuple[tuple[int, int], ...]
    kind: str
    held_out: bool

    @property
    def is_sound(self) -> bool:
        return self.kind in SOUND


@dataclass(frozen=True, slots=True)
class Taught:
    """A text as the network sees it: (tokens, layers x width + surprisal) numbers, and which tokens are garbled."""

    text: Text
    seen: Tensor
    garbled: Tensor


def texts(shares: Shares) -> Iterator[Text]:
    """What teaches, in these shares, and what is held out, of which nothing is left out."""
    chosen = random.Random(1)
    taken: set[str] = set()
    for case in evidence.garble_cases():
        held_out = case.written in HELD_OUT
        if case.is_unread or case.family in LEFT_OUT:
            continue
        if held_out or case.written in shares.whole or chosen.random() < shares.cases:
            taken.add(case.id)
            yield Text(case.text, _spans(case), case.family, held_out)
    for case, repair in evidence.repaired_cases():
        if case.id in taken and case.written not in HELD_OUT and chosen.random() < shares.repaired:
            yield Text(repair, (), REPAIRED, held_out=False)
    for document, cases in evidence.article_cases():
        spans = tuple(sorted(span for case in cases for span in _spans(case)))
        yield from _parts(Text(cases[0].text, spans, "articles", document.uri.startswith(HELD_OUT)))
    folder = evidence.data_folder()
    if folder is None:
        raise SystemExit("sound text by people is read from the folder in MTCHECK_DATA, which is missing")
    for name, documents in evidence.clean_documents(folder):
        of_others = name in evidence.CLEAN_SETS
        for document in documents:
            held_out = crc32(document.uri.encode()) % 2 == 1 if of_others else name in SOUND_HELD_OUT
            share = 1.0 if held_out or name in shares.whole else shares.by_people if of_others else shares.ours
            if chosen.random() < share:
                whole = "\n".join(segment.target.text for segment in document.segments)
                yield from _parts(Text(whole, (), BY_PEOPLE if of_others else OURS, held_out))


def _spans(case: evidence.Case) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in case.spans)


def _parts(text: Text) -> Iterator[Text]:
    """Its paragraphs together, as many as the model reads in one pass."""
    start = end = 0
    for paragraph in text.text.split("\n"):
        if end > start and end - start + len(paragraph) > LONGEST_PAGE:
            yield _part(text, start, end)
            start = end
        end += len(paragraph) + 1
    yield _part(text, start, end)


def _part(text: Text, start: int, end: int) -> Text:
    spans = tuple((max(a, start) - start, min(z, end) - start) for a, z in text.spans if a < end and start < z)
    return replace(text, text=text.text[start:end].rstrip("\n"), spans=spans)


def pages(every: Sequence[Text]) -> Iterator[Text]:
    """Texts in a new order, some behind others."""
    chosen = random.Random(2)
    shuffled = chosen.sample(every, len(every))
    page = Text("", (), PAGE, held_out=False)
    room = 0
    for text in shuffled:
        if page.text and len(page.text) + len(text.text) > room:
            yield page
            page, room = Text("", (), PAGE, held_out=False), chosen.choice((0, *range(300, LONGEST_PAGE, 300)))
        start = len(page.text) + bool(page.text)
        spans = tuple((a + start, z + start) for a, z in text.spans)
        page = replace(page, text=f"{page.text} {text.text}".strip(), spans=page.spans + spans)
    yield page


class _Recorder:
    """Stands in the place of a probe and keeps what that would see."""

    def __init__(self) -> None:
        self.layers = LAYERS
        self.of_thread = threading.local()

    def __call__(self, states: Sequence[Tensor], log_probs: Sequence[Sequence[float]], /) -> list[Tensor]:
        self.of_thread.seen = [with_surprisal(*text).half() for text in zip(states, log_probs, strict=True)]
        return [rows[:, 0] for rows in states]


def taught(every: Sequence[Text]) -> list[Taught]:
    """The texts with their hidden states, read in the order of their lengths."""
    folder, recorder = resolve(DEFAULT_MODEL), _Recorder()
    backend = LlamaBackend(folder, torch.device("cpu"), torch.bfloat16, recorder)
    encoder = TextEncoder(folder)
    encoded = [encoder.encode(text.text.replace("\n", " "), "") for text in every]
    found: dict[int, Taught] = {}

    def note(batch: Sequence[int]) -> None:
        # Of the last token nobody computes the states, so that one more is read.
        read = [(encoder.start, *encoded[at].tokens[:LONGEST], encoder.start) for at in batch]
        trees = [chain(tokens, 1) for tokens in read]
        backend.read(trees)
        for at, seen in zip(batch, recorder.of_thread.seen, strict=True):
            spans = encoded[at].spans[:LONGEST]
            garbled = [any(a < end and start < z for a, z in every[at].spans) for start, end in spans]
            found[at] = Taught(every[at], seen, torch.tensor(garbled))
        if len(found) % 1000 < len(batch):
            print(f"{len(found)} of {len(every)} texts read", file=sys.stderr, flush=True)

    batches = _batches([len(text.tokens[:LONGEST]) for text in encoded], tokens=512)
    side_by_side(note, batches, backend.lanes)
    return [found[at] for at in range(len(every))]


def _batches(sizes: Sequence[float], tokens: int) -> list[list[int]]:
    """Numbers of texts of about one size, together of so many tokens at most."""
    batches: list[list[int]] = [[]]
    for at in sorted(range(len(sizes)), key=sizes.__getitem__):
        if batches[-1] and (len(batches[-1]) + 1) * sizes[at] > tokens:
            batches.append([])
        batches[-1].append(at)
    return batches


def teach(every: Sequence[Taught], design: Design, begun: Mapping[str, Tensor] | None = None) -> dict[str, Tensor]:
    """The weights of a network that tells the garbled tokens of these texts from the others, from those with which it
    was ``begun``, or from chance."""
    torch.manual_seed(design.seed)
    chosen = random.Random(design.seed)
    if begun is None:
        weights = fresh(every[0].seen.shape[-1], WIDTH, design.blocks, attends=design.attends)
    else:
        weights = {name: weight.clone().requires_grad_() for name, weight in begun.items()}
    optimiser = torch.optim.AdamW(weights.values(), design.rate / 2, weight_decay=design.decay)
    sizes = [len(text.seen) for text in every]
    steps = design.epochs * (len(_batches(sizes, TOKENS)) + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, design.rate, total_steps=steps)
    for epoch in range(design.epochs):
        start, losses = time.monotonic(), list[float]()
        jittered = [size + chosen.random() * 6 for size in sizes]
        batches = _batches(jittered, TOKENS)
        chosen.shuffle(batches)
        for batch in batches[: steps // design.epochs]:
            loss = _loss(weights, [every[at] for at in batch])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(weights.values(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        mean = sum(losses) / len(losses)
        print(f"epoch {epoch + 1}: loss {mean:.4f}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    return weights


def _loss(weights: Mapping[str, Tensor], batch: Sequence[Taught]) -> Tensor:
    """Cross-entropy of the tokens; and of each text, that of its most suspicious sound token, and of its most
    suspicious garbled one if there is one: an alarm is one token, and one is enough to find a place."""
    seen, there = padded([text.seen for text in batch])
    garbled = torch.nn.utils.rnn.pad_sequence([text.garbled for text in batch], batch_first=True)
    odds = log_odds(weights, seen, there, DROPOUT)
    tokens = binary_cross_entropy_with_logits(odds[there], garbled[there].float())
    found = odds.masked_fill(~(there & garbled), -1e4).amax(1)
    alarm = odds.masked_fill(~(there & ~garbled), -1e4).amax(1)
    return OF_TOKENS * tokens + (softplus(-found) * garbled.any(1)).mean() + softplus(alarm).mean()


def report(probe: Probe, every: Sequence[Taught]) -> None:
    """What the probe alone finds of garbled texts at some rates of alarms in sound ones by people, and how many alarms
    it would be in ours."""
    with torch.inference_mode():
        pairs = [(text, probe.odds([text.seen])[0]) for text in every]
    highest = {kind: sorted(float(own.max()) for t, own in pairs if t.text.kind == kind) for kind in SOUND}
    sentences: Counter[str] = Counter()
    for text in every:
        if text.text.is_sound:
            sentences[text.text.kind] += len(split(text.text.text))
    cases = Counter(text.text.kind for text in every)
    for rate in RATES:
        least = highest[BY_PEOPLE][-max(round(rate * sentences[BY_PEOPLE] / 1000), 1)]
        hit = Counter(t.text.kind for t, own in pairs if t.garbled.any() and float(own[t.garbled].max()) >= least)
        found = ", ".join(f"{kind} {hit[kind]} of {cases[kind]}" for kind in sorted(hit))
        ours = sum(odds >= least for odds in highest[OURS]) / sentences[OURS] * 1000
        print(f"{rate} alarms in 1,000 sentences by people, {ours:.1f} in ours (log-odds {least:.2f}): {found}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--further", action="store_true", help="go on from what the package has, with what is recent")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    options = parser.parse_args()
    file = Path(str(resources.files(calibration))) / FILE
    every = list(texts(FURTHER if options.further else ALL))
    teaching = taught(list(pages([text for text in every if not text.held_out])))
    designs = DESIGNS_FURTHER if options.further else DESIGNS
    begun = read(file.read_bytes()).networks if options.further else (None,) * len(designs)
    networks = tuple(teach(teaching, design, own) for design, own in zip(designs, begun, strict=True))
    model = load(DEFAULT_MODEL, cache=False).weights
    if options.write:
        write(file, model, LAYERS, networks)
    report(Probe(model, LAYERS, "", networks), taught([text for text in every if text.held_out]))


if __name__ == "__main__":
    main()
