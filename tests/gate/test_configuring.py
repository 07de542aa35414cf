"""Where settings come from, which source wins, and what a mistake in one is told."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mtcheck.config import Rate, Share
from mtcheck.errors import ConfigurationError
from mtcheck.gate.configuring import Configuration, load
from mtcheck.gate.configuring.schema import descriptions
from mtcheck.gate.configuring.schema import schema as generated
from mtcheck.gate.configuring.values import field_types
from mtcheck.report import Severity
from tests.gate.conftest import Run

SCHEMA_FILE = Path(__file__).parents[2] / "mtcheck" / "schemas" / "config.json"


def loaded(folder: Path, environment: dict[str, str] | None = None, **given: Any) -> Configuration:
    return load(given, environment=environment or {}, folder=folder)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_each_source_is_stronger_than_the_one_before(folder: Path) -> None:
    """mtcheck.toml < pyproject.toml < environment < command line, setting by setting."""
    write(folder / "mtcheck.toml", 'fail-on = "critical"\nlanguage = "de"\nencoding = "latin-1"\nmax-bytes = 5\n')
    write(folder / "pyproject.toml", '[tool.mtcheck]\nlanguage = "fr"\nencoding = "cp1252"\nmax-bytes = 6\n')

    found = loaded(folder, {"MTCHECK_ENCODING": "utf-16", "MTCHECK_MAX_BYTES": "7"}, max_bytes=8)

    settings = found.settings
    assert (settings.fail_on, settings.language, settings.encoding, settings.max_bytes) == (
        Severity.CRITICAL,
        "fr",
        "utf-16",
        8,
    )
    assert found.place("fail_on") == "mtcheck.toml:1"
    assert found.place("language") == "pyproject.toml:2"
    assert found.place("encoding") == "environment (MTCHECK_ENCODING)"
    assert found.place("max_bytes") == "command line (--max-bytes)"
    assert found.place("model") == "default"


def test_what_differs_for_some_files_yields_to_a_stronger_source(folder: Path) -> None:
    """Somebody who gives an option means all documents; what only adds up stays."""
    write(
        folder / "mtcheck.toml",
        """
[paths."sport/**"]
fail-on = "critical"
min-fluency = 5
select = ["structure"]
ignore = ["doubled-word"]
severity = { doubled-word = "neutral", repeated-phrase = "major" }

[feeds."*"]
max-mqm-penalty = 10
""",
    )
    environment = {"MTCHECK_MIN_FLUENCY": "20", "MTCHECK_MAX_MQM_PENALTY": "1"}

    found = loaded(folder, environment, fail_on=None, severity={"doubled-word": Severity.MAJOR}).settings

    assert found.paths[0].changes == {
        "select": ("structure",),
        "ignore": ("doubled-word",),
        "severity": {"repeated-phrase": Severity.MAJOR},
    }
    assert found.feeds[0].changes == {}


@pytest.mark.parametrize(("code", "read"), [("EN", "en"), ("en-GB", "en-GB"), ("de", "de"), ("gsw", "gsw")])
def test_language_is_a_code_in_any_case(folder: Path, code: str, read: str) -> None:
    assert loaded(folder, language=code).settings.language == read


@pytest.mark.parametrize("code", ["english", "", "e", "en GB", "*"])
def test_what_is_no_language_code_is_wrong_usage(folder: Path, code: str) -> None:
    """It would leave out all checks of English, in silence."""
    with pytest.raises(ConfigurationError, match=r"command line \(--language\): .* is not a language code"):
        loaded(folder, language=code)


def test_everything_can_be_written(folder: Path) -> None:
    write(
        folder / "mtcheck.toml",
        """
select = ["repetition"]
ignore = "doubled-word"
fail-on = "never"
max = ["2 major per 1000 words", "0 critical"]
max-failing-documents = "1%"
max-mqm-penalty = 12
min-fluency = 40.5
accepted = ["Lukashenko"]
do-not-translate = ["Blick"]
baseline = "known.json"
language-model = false
model = "tiny"

[severity]
doubled-word = "neutral"

[paths."sport/**"]
fail-on = "critical"

[feeds."https://host.example/*"]
accepted = ["Xi"]
""",
    )

    settings = loaded(folder).settings

    assert settings.ignore == ("doubled-word",)
    assert settings.fail_on is None
    assert settings.max == (Rate.parse("2 major per 1000 words"), Rate.parse("0 critical"))
    assert settings.max_failing_documents == Share.parse("1%")
    assert settings.max_mqm_penalty == 12
    assert settings.accepted == {"lukashenko"}
    assert settings.baseline == Path("known.json")
    assert settings.severity == {"doubled-word": Severity.NEUTRAL}
    assert settings.paths[0].changes == {"fail_on": Severity.CRITICAL}
    assert settings.feeds[0].changes == {"accepted": {"xi"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('fail_on = "major"', "mtcheck.toml:1: unknown setting 'fail_on'; did you mean 'fail-on'?"),
        ('# first\n\nselekt = ["repetition"]', "mtcheck.toml:3: unknown setting 'selekt'; did you mean 'select'?"),
        ("zzz = 1", "mtcheck.toml:1: unknown setting 'zzz'; known are select, ignore"),
        ('select = ["doubled-wrod"]', "no check or family is called 'doubled-wrod'; did you mean 'doubled-word'?"),
        ("max-bytes = true", "mtcheck.toml:1: max-bytes must be a whole number"),
        ('min-fluency = "high"', "min-fluency must be a number"),
        ('fail-on = "fatal"', "fail-on must be one of critical, major, minor, neutral"),
        ('max = "few"', 'max must look like "2 major per 1000 words"'),
        ('max = "2 major per 0 words"', 'max must look like "2 major per 1000 words"'),
        ('max-failing-documents = "200%"', "max-failing-documents must look like"),
        ("max-failing-documents = 0.1", "max-failing-documents must look like"),
        ("allow-incomplete = true", "allow-incomplete can only be given on the command line"),
        ('[severity]\ndoubled-word = "bad"', "mtcheck.toml:1: severity must be one of critical"),
        ('[severity]\ndoubled-wrod = "minor"', "did you mean 'doubled-word'?"),
        ('ignore = []\n[paths."a/*"]\nfail_on = "minor"', "mtcheck.toml:3: setting 'fail_on' cannot differ"),
        ('[paths."a/*"]\nencoding = "latin-1"', "mtcheck.toml:2: setting 'encoding' cannot differ by document"),
        ('fail-on = "maior"', "fail-on must be one of critical, major, minor, neutral, never"),
        ('[paths."a/*"]\nignore = ["nope"]', "no check or family is called 'nope'"),
        ('paths = "a"', "paths must hold a table for each pattern"),
        ("min-fluency = 101", "mtcheck.toml:1: min-fluency must be from 0 to 100"),
        ("min-fluency = nan", "mtcheck.toml:1: min-fluency must be from 0 to 100"),
        ("max-mqm-penalty = -1", "mtcheck.toml:1: max-mqm-penalty must be 0 or more"),
        ("ignore = [", "mtcheck.toml:1: not valid TOML"),
        ('ignore = ["a"]\nignore = ["b"]', "mtcheck.toml:2: not valid TOML: Cannot overwrite a value"),
    ],
)
def test_mistake_is_named_with_file_line_and_remedy(folder: Path, run: Run, text: str, expected: str) -> None:
    write(folder / "mtcheck.toml", text)

    outcome = run("config", "show")

    assert outcome.status == 2
    assert expected in outcome.err
    assert "mtcheck.toml" in outcome.err


@pytest.mark.parametrize(
    ("variable", "text", "expected"),
    [
        ("MTCHECK_FAILON", "minor", "did you mean 'MTCHECK_FAIL_ON'?"),
        ("MTCHECK_FAIL_ON", "fatal", "'fatal': must be one of critical"),
        ("MTCHECK_SEVERITY", "doubled-word", "must look like id=severity"),
        ("MTCHECK_MAX_BYTES", "many", "must be a whole number"),
        ("MTCHECK_LANGUAGE_MODEL", "perhaps", "must be 1 or 0"),
        ("MTCHECK_MIN_FLUENCY", "nan", "must be from 0 to 100"),
        ("MTCHECK_ALLOW_INCOMPLETE", "1", "allow-incomplete can only be given on the command line"),
    ],
)
def test_mistake_in_a_variable_is_named(folder: Path, variable: str, text: str, expected: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        loaded(folder, {variable: text})

    assert variable in str(error.value)
    assert expected in str(error.value)


def test_variables_for_other_purposes_are_let_pass(folder: Path) -> None:
    assert loaded(folder, {"MTCHECK_DATA": "/data", "HOME": "/root"}).places == {}


def test_variables_hold_lists_and_tables(folder: Path) -> None:
    settings = loaded(
        folder,
        {
            "MTCHECK_IGNORE": "repetition, doubled-word",
            "MTCHECK_SEVERITY": "doubled-word=neutral",
            "MTCHECK_LANGUAGE_MODEL": "off",
            "MTCHECK_FAIL_ON": "never",
            "MTCHECK_MAX": "1 major per document",
        },
    ).settings

    assert settings.ignore == ("repetition", "doubled-word")
    assert settings.severity == {"doubled-word": Severity.NEUTRAL}
    assert settings.language_model is False
    assert settings.fail_on is None
    assert settings.max == (Rate.parse("1 major per document"),)


def test_severities_of_all_sources_are_merged(folder: Path) -> None:
    write(folder / "mtcheck.toml", '[severity]\nrepetition = "minor"\ndoubled-word = "major"\n')

    found = loaded(folder, severity={"doubled-word": Severity.NEUTRAL})

    assert found.settings.severity == {"repetition": Severity.MINOR, "doubled-word": Severity.NEUTRAL}


def test_file_is_found_above_but_not_outside_the_repository(folder: Path) -> None:
    write(folder / "mtcheck.toml", 'language = "de"\n')
    repository = folder / "site"
    (repository / "news").mkdir(parents=True)

    assert loaded(repository / "news").settings.language == "de"

    (repository / ".git").mkdir()

    assert loaded(repository / "news").settings.language == "en"


def test_pyproject_of_another_tool_is_passed_over(folder: Path) -> None:
    write(folder / "mtcheck.toml", 'language = "de"\n')
    (folder / "sub").mkdir()
    write(folder / "sub" / "pyproject.toml", "[tool.ruff]\nline-length = 100\n")

    assert loaded(folder / "sub").settings.language == "de"


def test_files_named_in_a_configuration_are_relative_to_it(folder: Path) -> None:
    write(folder / "mtcheck.toml", 'baseline = "known.json"\n')
    (folder / "sub").mkdir()

    settings = loaded(folder / "sub").settings

    assert settings.baseline is not None
    assert settings.baseline.resolve() == folder / "known.json"
    assert settings.ignore_file.resolve() == folder / ".mtcheck-ignore.toml"


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nmtcheck = 1 # tool.mtcheck"])
def test_what_is_no_table_is_named(folder: Path, run: Run, text: str) -> None:
    path = write(folder / "pyproject.toml", text)

    outcome = run("config", "show", "--config", path.name)

    assert outcome.status == 2
    assert "must be a table: [tool.mtcheck]" in outcome.err


def test_missing_config_file_is_wrong_usage(run: Run) -> None:
    outcome = run("check", "--config", "absent.toml", "a.txt")

    assert outcome.status == 2
    assert "absent.toml: no such file" in outcome.err


def test_show_prints_each_setting_and_its_place(folder: Path, run: Run) -> None:
    write(
        folder / "mtcheck.toml",
        'fail-on = "never"\n\n[paths."sport/**"]\nignore = ["repetition"]\n[paths."*.srt"]\nfail-on = "minor"\n',
    )

    outcome = run("config", "show", "--max", "2 major per 1000 words")

    lines = [" ".join(line.split()) for line in outcome.out.splitlines()]
    assert outcome.status == 0
    assert 'fail-on = "never" # mtcheck.toml:1' in lines
    assert 'max = ["2 major per 1000 words"] # command line (--max)' in lines
    assert 'language = "en" # default' in lines
    assert f'paths."{folder}/sport/**".ignore = ["repetition"] # mtcheck.toml:3' in lines
    assert f'paths."{folder}/**/*.srt".fail-on = "minor" # mtcheck.toml:5' in lines


def test_show_takes_every_setting_that_check_takes(run: Run) -> None:
    given = "--baseline known.json --ignore-file ours.toml --changed-since HEAD --allow-incomplete".split()

    outcome = run("config", "show", *given)

    lines = [" ".join(line.split()) for line in outcome.out.splitlines()]
    assert outcome.status == 0, outcome.err
    assert 'baseline = "known.json" # command line (--baseline)' in lines
    assert 'ignore-file = "ours.toml" # command line (--ignore-file)' in lines
    assert 'changed-since = "HEAD" # command line (--changed-since)' in lines
    assert "allow-incomplete = true # command line (--allow-incomplete)" in lines


def test_schema_for_editors_is_up_to_date(run: Run) -> None:
    """The file in the package is what the command prints: `mtcheck config schema > mtcheck/schemas/config.json`."""
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == generated()
    assert json.loads(run("config", "schema").out) == generated()


def test_every_setting_is_described() -> None:
    assert {name: descriptions().get(name, "") for name in field_types() if not descriptions().get(name)} == {}


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ('select = ["repetition"]\nmax = "2 major per 1000 words"\n[paths."a/*"]\nfail-on = "never"', True),
        ('fail_on = "major"', False),
        ('max = "few"', False),
        ('[paths."a/*"]\nencoding = "latin-1"', False),
    ],
)
def test_schema_allows_what_the_loader_allows(folder: Path, text: str, valid: bool) -> None:
    """Editor and program agree on what a sound file is."""
    write(folder / "mtcheck.toml", text)
    Draft202012Validator.check_schema(generated())

    assert Draft202012Validator(generated()).is_valid(tomllib.loads(text)) is valid
    if valid:
        loaded(folder)
    else:
        with pytest.raises(ConfigurationError):
            loaded(folder)
