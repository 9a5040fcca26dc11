/** The conversations, one for each person; kept while the tab is open. */
import { newId } from './dom.js';

const key = 'sanyuan.threads';

/** @typedef {{ kind: 'photo' | 'voice' | 'place', place?: object, thumb?: import('./thumbnail.js').Thumbnail }} Sent beside words */
/** @typedef {{ id: string, from: 'me' | 'service' | 'push', text: string, at: string, kind?: string, sent?: Sent, state?: 'sending' | 'sent' | 'failed', reason?: string }} Item */
/** @typedef {{ items: Item[], unread: number, draft: string }} Thread */

export class Threads extends EventTarget {
  /** @type {Map<string, Thread>} */
  #threads = new Map();
  current = '';

  constructor() {
    super();
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
      this.#threads = new Map(Object.entries(kept.threads ?? {}));
      this.current = kept.current ?? '';
    } catch {
      // Storage that is forbidden or unreadable: start afresh.
    }
    for (const thread of this.#threads.values())
      for (const item of thread.items)
        if (item.state === 'sending') Object.assign(item, { state: 'failed', reason: 'interrupted' });
  }

  get opened() {
    return [...this.#threads.keys()];
  }

  get unread() {
    return [...this.#threads.values()].reduce((sum, thread) => sum + thread.unread, 0);
  }

  /** Those who are no longer in the roster are forgotten. */
  keep(codes) {
    for (const code of this.opened) if (!codes.has(code)) this.#threads.delete(code);
    if (!codes.has(this.current)) this.current = '';
  }

  of(code) {
    if (!this.#threads.has(code)) this.#threads.set(code, { items: [], unread: 0, draft: '' });
    return this.#threads.get(code);
  }

  open(code) {
    this.current = code;
    this.of(code).unread = 0;
    this.#changed(code);
  }

  draft(code, text) {
    this.of(code).draft = text;
    this.#save();
  }

  /** @returns {Item} */
  mine(code, text, at, sent) {
    return this.#add(code, { id: newId(), from: 'me', text, at, sent, state: 'sending' });
  }

  picture(code, item, thumb) {
    item.sent.thumb = thumb;
    this.#changed(code);
  }

  settle(code, item, state, reason) {
    Object.assign(item, { state, reason });
    this.#changed(code);
  }

  reply(code, text, at, to) {
    this.#add(code, { id: `${to.id}-reply`, from: 'service', text, at });
  }

  /** @returns {boolean} whether anything was new. */
  pushes(code, messages) {
    const thread = this.of(code);
    const known = new Set(thread.items.map(item => item.id));
    const fresh = messages
      .map(message => ({ id: `push-${message.id}-${message.at}`, from: 'push', text: message.text, at: message.at, kind: message.kind }))
      .filter(item => !known.has(item.id));
    if (fresh.length === 0) return false;
    thread.items.push(...fresh);
    if (code !== this.current || document.hidden) thread.unread += fresh.length;
    this.#changed(code);
    return true;
  }

  #add(code, item) {
    this.of(code).items.push(item);
    this.#changed(code);
    return item;
  }

  #changed(code) {
    this.#save();
    this.dispatchEvent(new CustomEvent('change', { detail: code }));
  }

  #save() {
    try {
      sessionStorage.setItem(key, JSON.stringify({ current: this.current, threads: Object.fromEntries(this.#threads) }));
    } catch {
      // Full or forbidden: the conversation stays on the page all the same.
    }
  }
}
