"""The office's fixed vocabularies: ids that are stored, and the words they are said with.

Each member's value is the id of files, command line and database; `.text` is its `Text`.
"""

from __future__ import annotations

from enum import StrEnum

from ouik_desktop.i18n import Text, _, c_


class EventState(StrEnum):
    """How far an event has come. Postponed and cancelled events keep their number and place."""

    IDEA = "idea"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    ANNOUNCED = "announced"
    HELD = "held"
    REPORTED = "reported"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def text(self) -> Text:
        """The state in words."""
        return _EVENT_STATES[self]

    @property
    def is_planned(self) -> bool:
        """Whether it is more than an idea and still to take place: what it lacks is owed."""
        return self in (EventState.TENTATIVE, EventState.CONFIRMED, EventState.ANNOUNCED)

    @property
    def is_off(self) -> bool:
        """Whether it will not take place as planned."""
        return self in (EventState.POSTPONED, EventState.CANCELLED)


_EVENT_STATES = {
    EventState.IDEA: c_("event state", "Idea"),
    EventState.TENTATIVE: c_("event state", "Tentative"),
    EventState.CONFIRMED: c_("event state", "Confirmed"),
    EventState.ANNOUNCED: c_("event state", "Announced"),
    EventState.HELD: c_("event state", "Held"),
    EventState.REPORTED: c_("event state", "Reported"),
    EventState.POSTPONED: c_("event state", "Postponed"),
    EventState.CANCELLED: c_("event state", "Cancelled"),
}


class EventKind(StrEnum):
    """What kind of event; the office may add its own ids, which are shown as `other`."""

    WORKSHOP = "workshop"
    CAFE = "cafe"
    MEETING = "meeting"
    SEMINAR = "seminar"
    SYMPOSIUM = "symposium"
    CONFERENCE = "conference"
    COMMITTEE = "committee"
    SURVEY = "survey"
    FIELD_VISIT = "field_visit"
    DEBRIEF = "debrief"
    LECTURE = "lecture"
    COURTESY_VISIT = "courtesy_visit"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _EVENT_KINDS[self]

    @property
    def colour(self) -> str:
        """The name of its category colour; related kinds share one."""
        return _KIND_COLOURS.get(self, "other")


_EVENT_KINDS = {
    EventKind.WORKSHOP: c_("event kind", "Workshop"),
    EventKind.CAFE: c_("event kind", "Café"),
    EventKind.MEETING: c_("event kind", "Meeting"),
    EventKind.SEMINAR: c_("event kind", "Seminar"),
    EventKind.SYMPOSIUM: c_("event kind", "Symposium"),
    EventKind.CONFERENCE: c_("event kind", "Conference"),
    EventKind.COMMITTEE: c_("event kind", "Committee"),
    EventKind.SURVEY: c_("event kind", "Field survey"),
    EventKind.FIELD_VISIT: c_("event kind", "Field visit"),
    EventKind.DEBRIEF: c_("event kind", "Debrief session"),
    EventKind.LECTURE: c_("event kind", "Lecture"),
    EventKind.COURTESY_VISIT: c_("event kind", "Courtesy visit"),
    EventKind.OTHER: c_("event kind", "Other"),
}
_KIND_COLOURS = {
    EventKind.WORKSHOP: "workshop",
    EventKind.CAFE: "cafe",
    EventKind.MEETING: "meeting",
    EventKind.DEBRIEF: "meeting",
    EventKind.SEMINAR: "seminar",
    EventKind.LECTURE: "seminar",
    EventKind.SURVEY: "survey",
    EventKind.FIELD_VISIT: "survey",
    EventKind.COMMITTEE: "committee",
    EventKind.CONFERENCE: "conference",
    EventKind.SYMPOSIUM: "conference",
}


class Mode(StrEnum):
    """Where people take part."""

    ON_SITE = "on_site"
    ONLINE = "online"
    HYBRID = "hybrid"

    @property
    def text(self) -> Text:
        """The mode in words."""
        return _MODES[self]


_MODES = {
    Mode.ON_SITE: c_("event mode", "On site"),
    Mode.ONLINE: c_("event mode", "Online"),
    Mode.HYBRID: c_("event mode", "Hybrid"),
}


class Interpretation(StrEnum):
    """Whether what is said is interpreted."""

    NONE = "none"
    SIMULTANEOUS = "simultaneous"
    CONSECUTIVE = "consecutive"

    @property
    def text(self) -> Text:
        """The interpretation in words."""
        return _INTERPRETATIONS[self]


_INTERPRETATIONS = {
    Interpretation.NONE: _("no interpretation"),
    Interpretation.SIMULTANEOUS: _("simultaneous interpretation"),
    Interpretation.CONSECUTIVE: _("consecutive interpretation"),
}


class PartnerRole(StrEnum):
    """What an organisation does for an event, in the order in which a flyer names them."""

    ORGANISER = "organiser"  # 主催
    CO_ORGANISER = "co_organiser"  # 共催
    SUPPORTER = "supporter"  # 後援
    SPONSOR = "sponsor"  # 協賛
    COOPERATION = "cooperation"  # 協力

    @property
    def text(self) -> Text:
        """The label of the role on an announcement."""
        return _PARTNER_ROLES[self]


_PARTNER_ROLES = {
    PartnerRole.ORGANISER: _("Organised by"),
    PartnerRole.CO_ORGANISER: _("Co-organised by"),
    PartnerRole.SUPPORTER: _("Supported by"),
    PartnerRole.SPONSOR: _("Sponsored by"),
    PartnerRole.COOPERATION: _("In cooperation with"),
}


class ItemKind(StrEnum):
    """What a programme item is."""

    TALK = "talk"
    PANEL = "panel"
    GREETING = "greeting"
    DISCUSSION = "discussion"
    BREAK = "break"
    RECEPTION = "reception"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The kind in words."""
        return _ITEM_KINDS[self]


_ITEM_KINDS = {
    ItemKind.TALK: c_("programme item", "Talk"),
    ItemKind.PANEL: c_("programme item", "Panel"),
    ItemKind.GREETING: c_("programme item", "Greeting"),
    ItemKind.DISCUSSION: c_("programme item", "Discussion"),
    ItemKind.BREAK: c_("programme item", "Break"),
    ItemKind.RECEPTION: c_("programme item", "Reception"),
    ItemKind.OTHER: c_("programme item", "Other"),
}


class SpeakerRole(StrEnum):
    """In what role a person appears on the programme."""

    SPEAKER = "speaker"
    LECTURER = "lecturer"
    KEYNOTE = "keynote"
    TOPIC = "topic"
    PANELLIST = "panellist"
    COMMENTATOR = "commentator"
    MODERATOR = "moderator"
    MC = "mc"
    OPENING = "opening"
    GUEST = "guest"
    INTERPRETER = "interpreter"

    @property
    def text(self) -> Text:
        """The role in words."""
        return _SPEAKER_ROLES[self]


_SPEAKER_ROLES = {
    SpeakerRole.SPEAKER: c_("programme role", "Speaker"),
    SpeakerRole.LECTURER: c_("programme role", "Lecturer"),
    SpeakerRole.KEYNOTE: c_("programme role", "Keynote lecture"),
    SpeakerRole.TOPIC: c_("programme role", "Topic presentation"),
    SpeakerRole.PANELLIST: c_("programme role", "Panellist"),
    SpeakerRole.COMMENTATOR: c_("programme role", "Commentator"),
    SpeakerRole.MODERATOR: c_("programme role", "Moderator"),
    SpeakerRole.MC: c_("programme role", "MC"),
    SpeakerRole.OPENING: c_("programme role", "Opening remarks"),
    SpeakerRole.GUEST: c_("programme role", "Guest of honour"),
    SpeakerRole.INTERPRETER: c_("programme role", "Interpreter"),
}


class RegistrationState(StrEnum):
    """How a person stands to an event. Unpaid is registered."""

    INVITED = "invited"
    REGISTERED = "registered"
    WAITING = "waiting"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    ATTENDED = "attended"
    NO_SHOW = "no_show"

    @property
    def text(self) -> Text:
        """The state in words."""
        return _REGISTRATION_STATES[self]

    @property
    def holds_a_place(self) -> bool:
        """Whether it counts against the capacity."""
        return self in (RegistrationState.REGISTERED, RegistrationState.ATTENDED, RegistrationState.NO_SHOW)


_REGISTRATION_STATES = {
    RegistrationState.INVITED: c_("participant state", "Invited"),
    RegistrationState.REGISTERED: c_("participant state", "Registered"),
    RegistrationState.WAITING: c_("participant state", "Waiting list"),
    RegistrationState.DECLINED: c_("participant state", "Declined"),
    RegistrationState.CANCELLED: c_("participant state", "Cancelled"),
    RegistrationState.ATTENDED: c_("participant state", "Attended"),
    RegistrationState.NO_SHOW: c_("participant state", "Did not attend"),
}


class Attendance(StrEnum):
    """As what a person is at an event: the column 区分 of the sign-in sheet."""

    GENERAL = "general"
    SPEAKER = "speaker"
    STAFF = "staff"
    PRESS = "press"
    PARTNER = "partner"

    @property
    def text(self) -> Text:
        """The word on list and badge."""
        return _ATTENDANCES[self]


_ATTENDANCES = {
    Attendance.GENERAL: c_("participant kind", "Participant"),
    Attendance.SPEAKER: c_("participant kind", "Speaker"),
    Attendance.STAFF: c_("participant kind", "Staff"),
    Attendance.PRESS: c_("participant kind", "Press"),
    Attendance.PARTNER: c_("participant kind", "Partner"),
}
