"""English."""

from mtcheck.languages import Language

__all__ = ["ANY_MONTH", "ANY_WEEKDAY", "ANY_YEAR", "CALENDAR", "LANGUAGE", "TITLE_OF_WORK"]

LANGUAGE = Language(
    code="en",
    name="English",
    abbreviations=frozenset(
        """
        approx acc adm al alt apt art assn assoc ave bldg blvd br bros brig c ca capt cf ch cmdr co col comdr
        conf corp cpl dept dist div dr e.g ed eds eq esp est et etc ext fig figs fr ft gen gov govt hon hr
        hrs i.e illus inc incl inst jr lat lb lbs lit lt ltd lon maj max mfg mgr min misc mr mrs ms mt mts no
        nos op orig oz p.a para pl pop pp pres prof pt pts pub qtr rep reps resp rev rt sec sen sens seq sgt sq
        sr st sta ste supt tbsp tel temp trans tsp u.s u.k u.n univ v viz vol vols vs yr yrs a.m p.m jan feb mar
        apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
        """.split()
    ),
    titles=frozenset(
        """
        mr mrs ms miss dr prof professor sir dame lord lady president chancellor minister king queen prince
        princess pope bishop cardinal general colonel major captain lieutenant sergeant senator governor
        mayor judge justice
        """.split()
    ),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)

ANY_MONTH, ANY_WEEKDAY = (f"(?:{'|'.join(names)})" for names in (LANGUAGE.months, LANGUAGE.weekdays))
"""One of their names, for patterns."""
ANY_YEAR = r"(?:1[5-9]|20)\d\d"
"""A year that news may tell of, for patterns."""
TITLE_OF_WORK = r"(?:\b[A-Z][\w’'-]*\s(?:(?:of|the|a|and|in|for|to)\s)*){3}"
"""How a title begins whose words have capitals, for patterns."""
CALENDAR = frozenset((*LANGUAGE.months, *LANGUAGE.weekdays))
"""The names of months and weekdays."""
