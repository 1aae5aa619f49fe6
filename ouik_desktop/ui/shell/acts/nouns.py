"""Acts as nouns: what stands after “Undone:”, where a command (`Rename event “Café”`) would be read as something to do."""

from __future__ import annotations

from typing import Final

from ouik_desktop.i18n import Text, _, n_

_ONE: Final = {
    "Change {field} of “{event}”": _("{field} of “{event}”"),
    "Change {fields} of “{event}”": _("{fields} of “{event}”"),
    "Change the venue of “{event}”": _("venue of “{event}”"),
    "Change the series of “{event}”": _("series of “{event}”"),
    "Change {field} of the office": _("{field} of the office"),
    "Rename event “{event}”": _("title of “{event}”"),
    "Add event “{event}”": _("addition of event “{event}”"),
    "Add kind “{kind}”": _("addition of kind “{kind}”"),
    "Add organisation “{organisation}”": _("addition of organisation “{organisation}”"),
    "Add question “{question}”": _("addition of question “{question}”"),
    "Add room “{room}”": _("addition of room “{room}”"),
    "Add series “{series}”": _("addition of series “{series}”"),
    "Add task “{task}”": _("addition of task “{task}”"),
    "Add venue “{venue}”": _("addition of venue “{venue}”"),
    "Add {person} to the directory": _("addition of {person} to the directory"),
    "Add “{item}” to the programme of “{event}”": _("addition of “{item}” to the programme of “{event}”"),
    "Add a partner to “{event}”": _("addition of a partner to “{event}”"),
    "Announce “{event}”": _("announcement of “{event}”"),
    "Cancel {person} for “{event}”": _("cancellation of {person} for “{event}”"),
    "Change a partner of “{event}”": _("change of a partner of “{event}”"),
    "Change kind “{kind}”": _("change of kind “{kind}”"),
    "Change organisation “{organisation}”": _("change of organisation “{organisation}”"),
    "Change question “{question}”": _("change of question “{question}”"),
    "Change task “{task}”": _("change of task “{task}”"),
    "Change whether {field} of “{event}” needs a translation": _("need for a translation of {field} of “{event}”"),
    "Change the numbers of instalments": _("numbers of instalments"),
    "Change {person}": _("change of {person}"),
    "Change {person} for “{event}”": _("change of {person} for “{event}”"),
    "Change “{item}” on the programme": _("change of “{item}” on the programme"),
    "Change the speakers of “{item}”": _("change of the speakers of “{item}”"),
    "Complete task “{task}”": _("completion of task “{task}”"),
    "Confirm the translation of {field} of “{event}”": _("confirmation of the translation of {field} of “{event}”"),
    "Copy event “{event}”": _("copy of event “{event}”"),
    "Delete event “{event}”": _("deletion of event “{event}”"),
    "Match a participant of “{event}” with {person} of the directory": _(
        "match of a participant of “{event}” with {person} of the directory"
    ),
    "Move “{event}” to {starts}": _("move of “{event}” to {starts}"),
    "Move “{item}” on the programme": _("move of “{item}” on the programme"),
    "Register {person} for “{event}”": _("registration of {person} for “{event}”"),
    "Remove a partner from “{event}”": _("removal of a partner from “{event}”"),
    "Remove kind “{kind}”": _("removal of kind “{kind}”"),
    "Remove organisation “{organisation}”": _("removal of organisation “{organisation}”"),
    "Remove project “{project}” from its events": _("removal of project “{project}” from its events"),
    "Remove room “{room}”": _("removal of room “{room}”"),
    "Remove series “{series}”": _("removal of series “{series}”"),
    "Remove task “{task}”": _("removal of task “{task}”"),
    "Remove venue “{venue}”": _("removal of venue “{venue}”"),
    "Remove {person} from the directory": _("removal of {person} from the directory"),
    "Remove {person} from “{event}”": _("removal of {person} from “{event}”"),
    "Remove “{item}” from the programme": _("removal of “{item}” from the programme"),
    "Remove the sample events and people": _("removal of the sample events and people"),
    "Make the sample office": _("creation of the sample office"),
    "Right as it is: {finding}": _("finding marked as right: {finding}"),
    "Rename project “{project}” to “{name}”": _("new name “{name}” of project “{project}”"),
    "Reopen task “{task}”": _("reopening of task “{task}”"),
    "Reorder the partners of “{event}”": _("order of the partners of “{event}”"),
    "Reorder the rooms of “{venue}”": _("order of the rooms of “{venue}”"),
    "Set {person} to {state} for “{event}”": _("change of {person} to {state} for “{event}”"),
    "Set “{event}” to {state}": _("change of “{event}” to {state}"),
}
_COUNTED: Final = {
    "Change {count} participant of “{event}”": n_(
        "change of {count} participant of “{event}”", "change of {count} participants of “{event}”", 1
    ),
    "Delete {count} event": n_("deletion of {count} event", "deletion of {count} events", 1),
    "Import {count} person from {file} for “{event}”": n_(
        "import of {count} person from {file} for “{event}”", "import of {count} people from {file} for “{event}”", 1
    ),
    "Register {count} person for “{event}”": n_(
        "registration of {count} person for “{event}”", "registration of {count} people for “{event}”", 1
    ),
    "Remove {count} item from the programme": n_(
        "removal of {count} item from the programme", "removal of {count} items from the programme", 1
    ),
    "Remove {count} organisation": n_("removal of {count} organisation", "removal of {count} organisations", 1),
    "Remove {count} participant of “{event}”": n_(
        "removal of {count} participant of “{event}”", "removal of {count} participants of “{event}”", 1
    ),
    "Remove {count} person from the directory": n_(
        "removal of {count} person from the directory", "removal of {count} people from the directory", 1
    ),
    "Remove {count} question": n_("removal of {count} question", "removal of {count} questions", 1),
    "Remove {count} series": n_("removal of {count} series", "removal of {count} series", 1),
    "Remove {count} task": n_("removal of {count} task", "removal of {count} tasks", 1),
    "Remove {count} venue": n_("removal of {count} venue", "removal of {count} venues", 1),
    "Set {count} event to {state}": n_("change of {count} event to {state}", "change of {count} events to {state}", 1),
    "Write {count} item of the programme of “{event}”": n_(
        "{count} item of the programme of “{event}”", "{count} items of the programme of “{event}”", 1
    ),
    "Write {count} question of “{event}”": n_("{count} question of “{event}”", "{count} questions of “{event}”", 1),
    "Write {count} task of “{event}”": n_("{count} task of “{event}”", "{count} tasks of “{event}”", 1),
}
NOUNS_OF_ACTS: Final[dict[str, Text]] = {**_ONE, **_COUNTED}
