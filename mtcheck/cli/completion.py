"""``mtcheck completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["command"]


@click.command(
    epilog="""\b
To complete commands, options and check ids, add to the shell's start-up file:
  bash  eval "$(mtcheck completion bash)"
  zsh   eval "$(mtcheck completion zsh)"
  fish  mtcheck completion fish | source
""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the script that completes mtcheck's commands, options and check ids in a SHELL."""
    root = click.get_current_context().find_root().command
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(root, {}, "mtcheck", "_MTCHECK_COMPLETE").source())
