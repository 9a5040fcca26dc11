// npm's ical.js as a reader: a JSON array of calendars on standard input, for each the list of its entries on standard output.
import ICAL from 'ical.js';

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
const read = text => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid, sequence: event.sequence, status: component.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString(),
    summary: event.summary, location: event.location, description: event.description,
  };
});
process.stdout.write(JSON.stringify(JSON.parse(input).map(read)));
