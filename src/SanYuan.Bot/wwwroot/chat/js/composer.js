/** Where a person writes, and the examples that spare them writing. */
import { byId, make } from './dom.js';
import { commands, examplesFor } from './words.js';

const form = byId('composer');
const box = byId('composer-text');
const examples = byId('examples');

export class Composer {
  /** @param {(text: string) => void} say @param {(text: string) => void} keep what is written so far. */
  constructor(say, keep) {
    this.say = say;
    this.keep = keep;
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    box.addEventListener('keydown', event => {
      // While an input method is composing, Enter belongs to it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#send();
    });
    box.addEventListener('input', () => keep(box.value));
  }

  show(person, draft, organ) {
    box.value = draft;
    examples.replaceChildren(...examplesFor(person, organ).map(text => commands.includes(text)
      ? make('button', { type: 'button', onclick: () => this.say(text) }, text)
      : make('button', { type: 'button', class: 'sentence', title: text, onclick: () => this.fill(text) }, text)));
  }

  fill(text) {
    box.value = text;
    this.keep(text);
    this.focus();
    box.setSelectionRange(text.length, text.length);
  }

  focus() {
    box.focus();
  }

  #send() {
    const text = box.value.trim();
    if (!text) return this.focus();
    box.value = '';
    this.keep('');
    this.say(text);
    this.focus();
  }
}
