"""Debian's python3-icalendar as a reader: a JSON array of calendars on standard input, for each the list of its entries on standard output."""
import json
import sys
from datetime import timezone

from icalendar import Calendar


def moment(value):
    return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def entries(text):
    calendar = Calendar.from_ical(text)
    if calendar.errors:
        raise ValueError(calendar.errors)
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise ValueError(event.errors)
        yield {
            "uid": event["UID"], "sequence": int(event["SEQUENCE"]), "status": event["STATUS"],
            "start": moment(event["DTSTART"]), "end": moment(event["DTEND"]),
            "summary": event["SUMMARY"], "location": event["LOCATION"], "description": event["DESCRIPTION"],
        }


calendars = json.loads(sys.stdin.buffer.read().decode("utf-8"))
sys.stdout.buffer.write(json.dumps([list(entries(text)) for text in calendars], ensure_ascii=False).encode("utf-8"))
