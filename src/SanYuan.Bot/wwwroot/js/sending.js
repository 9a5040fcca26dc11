/** Carries what a person writes to the service: in order, and with the same id as often as it takes. */
import * as api from './api.js';

const pauses = [1000, 3000];

export class Sending {
  /** @type {Map<string, Promise<void>>} */
  #lines = new Map();

  constructor(threads, clock, answered) {
    this.threads = threads;
    this.clock = clock;
    this.answered = answered;
  }

  say(code, text) {
    this.#queue(code, this.threads.mine(code, text, this.clock.now));
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
        return await api.say(item.id, code, item.text);
      } catch (failure) {
        if (failure.reason === 'refused') throw failure;
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    }
    return api.say(item.id, code, item.text);
  }
}
