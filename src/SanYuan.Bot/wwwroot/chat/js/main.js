/** Wires the page together: people on the left, the phone in the middle, the ledger on the right, the clock above. */
import * as api from './api.js';
import { attaching } from './attach.js';
import { Clock } from './clock.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { byId } from './dom.js';
import { LedgerView } from './ledger.js';
import { PeoplePicker } from './people.js';
import { Sending } from './sending.js';
import { firstToTry } from './start.js';
import { Threads } from './threads.js';
import { views } from './views.js';
import { notices } from './words.js';

const pause = 2000;
let people = new Map();
let organ = '';
let silence;
let round = Promise.resolve();

const threads = new Threads();
const clock = new Clock(notice, refresh);
const sending = new Sending(threads, clock, refresh);
const picker = new PeoplePicker(threads, choose);
const ledger = new LedgerView(code => people.has(code) && choose(code));
const composer = new Composer(say, text => threads.draft(threads.current, text));
const conversation = new Conversation({
  say,
  fill: text => composer.fill(text),
  again: item => sending.again(threads.current, item),
  mayAnswer: number => ledger.asked(threads.current, number),
});
const show = views();
attaching({
  file: (kind, file) => threads.current && sending.attach(threads.current, kind, file),
  place: place => threads.current && sending.place(threads.current, place),
  notice,
});

threads.addEventListener('change', event => {
  picker.show();
  const unread = threads.unread;
  byId('chat-unread').hidden = unread === 0;
  document.title = unread > 0 ? `（${unread}条未读）三员 · 聊天体验` : '三员 · 聊天体验';
  if (event.detail === threads.current) draw();
});
document.addEventListener('visibilitychange', () => !document.hidden && threads.current && threads.open(threads.current));

await poll();

function say(text) {
  if (threads.current) sending.say(threads.current, text);
}

function choose(code) {
  threads.open(code);
  composer.show(people.get(code), threads.of(code).draft, organ);
  show('chat');
  // Where fingers type, focus would raise a keyboard over the conversation before it was read.
  if (matchMedia('(any-pointer: fine)').matches) composer.focus();
  refresh();
}

function draw() {
  const person = people.get(threads.current);
  if (person) conversation.show(person, threads.of(person.code));
}

async function loadPeople() {
  const all = await api.people();
  people = new Map(all.map(person => [person.code, person]));
  if (people.size === 0) return notice(notices.empty);
  const suggested = firstToTry(all);
  organ = suggested[0].unit;
  threads.keep(new Set(people.keys()));
  if (threads.opened.length === 0) suggested.forEach(person => threads.of(person.code));
  threads.open(threads.current || threads.opened[0]);
  composer.show(people.get(threads.current), threads.of(threads.current).draft, organ);
  picker.load(all);
  notice('');
}

/** One round after the other, so that an older answer never overwrites a newer one. */
function refresh() {
  round = round.then(fetchChanges);
  return round;
}

/** Fetches whatever may have changed; says so when the service is away. */
async function fetchChanges() {
  try {
    if (people.size === 0) await loadPeople();
    ledger.show(await api.ledger());
    for (const code of people.size === 0 ? [''] : threads.opened) {
      const { messages, now, quietUntil } = await api.updates(code);
      clock.show(now, quietUntil);
      if (code) threads.pushes(code, messages);
    }
    if (byId('notice').textContent === notices.offline) notice('');
  } catch (failure) {
    if (!(failure instanceof api.Failure)) throw failure;
    notice(notices.offline);
  }
}

async function poll() {
  await refresh();
  setTimeout(poll, pause);
}

function notice(text, forMilliseconds) {
  clearTimeout(silence);
  const bar = byId('notice');
  bar.textContent = text;
  bar.hidden = !text;
  if (forMilliseconds) silence = setTimeout(() => notice(''), forMilliseconds);
}
