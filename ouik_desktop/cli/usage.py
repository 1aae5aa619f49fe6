"""How a command ends: its exit status, and wrong usage said in both languages (click itself speaks English only)."""

from __future__ import annotations

import click

from ouik_desktop.i18n import Text, _, verbatim

DONE, WRONG_USAGE = 0, 2
REFUSED = FOUND_WANTING = 1  # the wish could not be granted; what was looked at is not as it should be


class Wrong(click.UsageError):
    """Wrong usage that a command found itself, with a sentence in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.message)
        self.text = text


def later(what: str) -> Wrong:
    """What is planned and not there yet."""
    return Wrong(_("“{what}” comes with a later version of this program.", what=what))


def sentence_of(error: click.ClickException) -> Text:
    """What was wrong, for the user."""
    match error:
        case Wrong():
            return error.text
        case click.NoSuchOption():
            return _("There is no option {option} here.", option=error.option_name)
        case click.MissingParameter():
            return _("{parameter} is missing.", parameter=_name_of(error.param))
        case click.BadParameter():
            return _("{parameter}: {reason}", parameter=_name_of(error.param), reason=_choices_of(error))
        case click.BadOptionUsage():
            return _("The option {option} needs a value.", option=error.option_name)
        case click.UsageError() if error.message.startswith("No such command"):
            return _("There is no such command: {command}.", command=error.message.split("'")[1])
        case click.UsageError() if error.message.startswith("Got unexpected extra argument"):
            return _(
                "There is more on the line than this command takes: {rest}.", rest=error.message.partition("(")[2][:-1]
            )
        case click.UsageError() if error.message.startswith("Missing command"):
            return _("A command is missing.")
    return verbatim(error.format_message())


def _name_of(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return (
        parameter.opts[-1]
        if isinstance(parameter, click.Option)
        else parameter.make_metavar(click.Context(click.Command("")))
    )


def _choices_of(error: click.BadParameter) -> Text:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return _("it can be one of {choices}.", choices=[str(choice) for choice in kind.choices])
    if isinstance(kind, click.Path) and error.message.endswith("is a directory."):
        return _("this is a folder, not a file.")
    if isinstance(kind, click.Path) and error.message.endswith("is a file."):
        return _("this is a file, not a folder.")
    if isinstance(kind, click.types.IntParamType):
        return _("it has to be a whole number, and not too large.")
    return verbatim(error.message)
