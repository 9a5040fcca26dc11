/** Carries what a person writes to the service: in order, and with the same id as often as it takes. */
import * as api from './api.js';
import { thumbnail } from './thumbnail.js';
import { sentAs } from './words.js';

const pauses = [1000, 3000];

export class Sending {
  /** @type {Map<string, Promise<void>>} */
  #lines = new Map();
  /** What was chosen, by the message's id; a page that was reloaded has it no more. @type {Map<string, File>} */
  #files = new Map();

  constructor(threads, clock, answered) {
    this.threads = threads;
    this.clock = clock;
    this.answered = answered;
  }

  say(code, text) {
    this.#queue(code, this.threads.mine(code, text, this.clock.now));
  }

  async attach(code, kind, file) {
    const item = this.threads.mine(code, sentAs.file(kind, file.name), this.clock.now, { kind });
    this.#files.set(item.id, file);
    this.#queue(code, item);
    const thumb = kind === 'photo' && await thumbnail(file);
    if (thumb) this.threads.picture(code, item, thumb);
  }

  place(code, place) {
    this.#queue(code, this.threads.mine(code, sentAs.place(place), this.clock.now, { kind: 'place', place }));
  }

  again(code, item) {
    this.threads.settle(code, item, 'sending');
    this.#queue(code, item);
  }

  /** One after the other for each person: the second message may speak of the first. */
  #queue(code, item) {
    const before = this.#lines.get(code) ?? Promise.resolve();
    this.#lines.set(code, before.then(() => this.#carry(code, item)));
  }

  async #carry(code, item) {
    try {
      const answer = await this.#persist(code, item);
      this.#files.delete(item.id);
      this.threads.settle(code, item, 'sent');
      if (answer.text) this.threads.reply(code, answer.text, answer.at, item);
      this.answered();
    } catch (failure) {
      this.threads.settle(code, item, 'failed', failure.reason ?? 'fault');
    }
  }

  async #persist(code, item) {
    for (const pause of pauses) {
      try {
        return await this.#send(code, item);
      } catch (failure) {
        if (api.hopeless.has(failure.reason)) throw failure;
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    }
    return this.#send(code, item);
  }

  #send(code, { id, text, sent }) {
    if (!sent) return api.say(id, code, text);
    if (sent.place) return api.place(id, code, sent.place);
    const file = this.#files.get(id);
    if (!file) throw new api.Failure('gone');
    return api.upload(id, code, sent.kind, file);
  }
}
