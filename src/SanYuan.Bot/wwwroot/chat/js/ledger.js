/** The ledger beside the conversation: it fills while people talk. */
import { byId, make } from './dom.js';
import { day, dayAndHour } from './words.js';

export class LedgerView {
  #shown = '';
  #seen = null;
  #asked = new Set();

  /** @param {(code: string) => void} choose */
  constructor(choose) {
    this.choose = choose;
  }

  show(ledger) {
    const text = JSON.stringify(ledger);
    if (text === this.#shown) return;
    this.#shown = text;
    const known = this.#seen;
    this.#seen = new Set([...ledger.entries.map(entryKey), ...ledger.meetings.map(meetingKey)]);
    const fresh = key => known !== null && !known.has(key);
    this.#asked = new Set(ledger.meetings.flatMap(meeting => meeting.answers.map(answer => `${answer.person} ${meeting.number}`)));
    fill('entries', ledger.entries.map(entry => this.#entry(entry, fresh(entryKey(entry)))));
    fill('meetings', ledger.meetings.map(meeting => this.#meeting(meeting, fresh(meetingKey(meeting)))));
  }

  /** Whether somebody was asked to a meeting. */
  asked = (code, number) => this.#asked.has(`${code} ${number}`);

  #entry(entry, fresh) {
    return make('li', { class: ['card', entry.withdrawn && 'withdrawn', fresh && 'fresh'].filter(Boolean).join(' ') },
      make('p', { class: 'card-head' },
        make('span', { class: 'number' }, entry.number),
        make('b', {}, entry.type),
        entry.participants !== null && make('span', {}, `${entry.participants}人`),
        entry.attachments > 0 && make('span', { class: 'clip' }, `📎${entry.attachments}`, make('span', { class: 'unseen' }, '个附件')),
        entry.withdrawn && make('span', { class: 'tag' }, '已撤销')),
      where(day(entry.date), entry.unit, this.#person(entry.person, entry.appointee)),
      make('blockquote', {}, entry.text),
      entry.photos.length > 0 && make('p', { class: 'photos' }, ...entry.photos.map((id, index) => photo(id, `${entry.number} 的照片${index + 1}`))));
  }

  #meeting(meeting, fresh) {
    return make('li', { class: fresh ? 'card fresh' : 'card' },
      make('p', { class: 'card-head' }, make('span', { class: 'number' }, `${meeting.number}号`), make('b', {}, meeting.title)),
      where(dayAndHour(meeting.start), meeting.unit, meeting.place),
      make('ul', { class: 'answers-list' }, ...meeting.answers.map(answer => make('li', { 'data-answer': answer.answer },
        this.#person(answer.person, answer.name),
        make('span', {}, answer.reason ? `${answer.answer}（${answer.reason}）` : answer.answer)))));
  }

  #person(code, name) {
    return code ? make('button', { type: 'button', class: 'link', title: `以${name}的身份聊`, onclick: () => this.choose(code) }, name) : name;
  }
}

const where = (...pieces) => make('p', { class: 'card-where' }, ...pieces.filter(Boolean).flatMap(piece => [make('span', {}, piece), ' ']));
/** The whole picture opens in a tab of its own. */
const photo = (id, label) => make('a', { href: `photos/${id}`, target: '_blank', rel: 'noopener' },
  make('img', { src: `photos/${id}`, alt: label, title: label, loading: 'lazy', width: 72, height: 72 }));
const entryKey = entry => `entry ${entry.number}`;
const meetingKey = meeting => `meeting ${meeting.number}`;

function fill(id, cards) {
  byId(id).replaceChildren(...cards);
  byId(`${id}-none`).hidden = cards.length > 0;
  byId(`${id}-count`).textContent = cards.length > 0 ? cards.length : '';
}
