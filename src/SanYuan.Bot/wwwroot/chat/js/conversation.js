/** The phone: one person's conversation as bubbles. */
import { hopeless } from './api.js';
import { byId, make } from './dom.js';
import { offers } from './offers.js';
import { drawn } from './thumbnail.js';
import { day, failures, hintFor, hour, kinds } from './words.js';

const log = byId('chat-log');
const scroll = byId('chat-scroll');

export class Conversation {
  #shown = null;
  #drawn = new Map();

  /** @param {{ again(item): void, say(text): void, fill(text): void, mayAnswer(number): boolean }} deeds */
  constructor(deeds) {
    this.deeds = deeds;
  }

  show(person, thread) {
    if (person.code !== this.#shown) this.#open(person);
    const follow = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
    let [added, changed] = [false, false];
    thread.items.forEach((item, index) => {
      const known = this.#drawn.get(item.id);
      if (known?.look === look(item)) return;
      changed = true;
      if (known) known.element.replaceWith(this.#draw(item, thread.items[index - 1]));
      else {
        log.append(this.#draw(item, thread.items[index - 1]));
        added = true;
      }
    });
    scroll.setAttribute('aria-busy', 'false');
    byId('chat-hint').hidden = thread.items.length > 0;
    if (changed && (follow || added && thread.items.at(-1).from === 'me')) scroll.scrollTop = scroll.scrollHeight;
  }

  #open(person) {
    this.#shown = person.code;
    this.#drawn.clear();
    // A conversation that was there before is not news to be read aloud.
    scroll.setAttribute('aria-busy', 'true');
    log.replaceChildren();
    scroll.scrollTop = 0;
    byId('chat-name').textContent = person.name;
    byId('chat-role').textContent = [person.role, person.unit].filter(Boolean).join(' · ');
    byId('chat-face').textContent = person.name.slice(0, 1);
    byId('chat-hint').textContent = hintFor(person);
  }

  #draw(item, before) {
    const newDay = item.at && item.at.slice(0, 10) !== before?.at?.slice(0, 10);
    const element = make('li', { class: `said ${item.from}` },
      newDay && make('p', { class: 'day' }, day(item.at)),
      make('div', { class: 'bubble', 'data-kind': item.kind },
        make('p', { class: 'meta' },
          make('span', { class: 'unseen' }, item.from === 'me' ? '我说：' : '服务说：'),
          item.kind && make('span', { class: 'tag' }, kinds[item.kind] ?? '通知'),
          item.at && make('time', { datetime: item.at.replace(' ', 'T') }, hour(item.at)),
          item.state === 'sending' && make('span', {}, '发送中…')),
        make('p', { class: 'text' }, item.text),
        item.sent?.thumb && drawn(item.sent.thumb, item.text)),
      this.#answers(item),
      item.state === 'failed' && this.#failure(item));
    this.#drawn.set(item.id, { element, look: look(item) });
    return element;
  }

  #answers(item) {
    if (item.from === 'me') return null;
    const found = offers(item, this.deeds.mayAnswer);
    return found.length > 0 && make('div', { class: 'answers' }, ...found.map(offer => make('button', {
      type: 'button',
      onclick: () => offer.ready ? this.deeds.say(offer.text) : this.deeds.fill(offer.text),
    }, offer.label)));
  }

  #failure(item) {
    return make('div', { class: 'failed' },
      make('p', {}, failures[item.reason] ?? failures.fault),
      !hopeless.has(item.reason) && make('button', { type: 'button', onclick: () => this.deeds.again(item) }, '重发'));
  }
}

/** What of an item can change after it was drawn. */
const look = item => `${item.state} ${Boolean(item.sent?.thumb)}`;
