/** The list of people to chat as: searched, filtered by role, and walked with the arrow keys. */
import { byId, make } from './dom.js';
import { roles } from './words.js';

const panel = byId('people');
const list = byId('people-list');
const search = byId('people-search');
const chips = byId('people-roles');

export class PeoplePicker {
  #people = [];
  #role = '';
  #shown = '';

  constructor(threads, choose) {
    this.threads = threads;
    this.choose = choose;
    search.addEventListener('input', () => this.show());
    search.addEventListener('keydown', event => this.#onSearchKey(event));
    list.addEventListener('keydown', event => this.#onListKey(event));
    list.addEventListener('click', event => this.#pick(event.target.closest('button')));
    panel.addEventListener('toggle', event => event.newState === 'open' && search.focus());
  }

  load(people) {
    this.#people = people;
    const present = new Set(people.map(person => person.role));
    const chip = (role, label) => make('button', {
      type: 'button',
      'aria-pressed': String(role === this.#role),
      onclick: () => this.#filter(role),
    }, label);
    chips.replaceChildren(
      chip('', '全部'),
      ...roles.filter(role => present.has(role)).map(role => chip(role, role)));
    this.show();
  }

  /** Redraws only when something to be seen has changed, so that nobody loses their place. */
  show() {
    const groups = this.#groups();
    const key = JSON.stringify([this.threads.current, groups.map(([name, people]) => [name, people.map(person => [person.code, this.#unread(person)])])]);
    if (key === this.#shown) return;
    this.#shown = key;
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.code : null;
    list.replaceChildren(...groups.map(([name, people]) => this.#group(name, people)));
    if (groups.length === 0) list.append(make('p', { class: 'none' }, '没有找到，换个字试试。'));
    const reachable = this.#button(focused ?? this.threads.current) ?? this.#buttons()[0];
    if (reachable) reachable.tabIndex = 0;
    if (focused) reachable?.focus();
  }

  #groups() {
    const wanted = search.value.trim().toLowerCase();
    const fits = person => (!this.#role || person.role === this.#role)
      && (!wanted || `${person.name} ${person.unit} ${person.code} ${person.role}`.toLowerCase().includes(wanted));
    const opened = new Set(this.threads.opened);
    const found = this.#people.filter(fits);
    const byRole = Map.groupBy(found.filter(person => !opened.has(person.code)), person => person.role);
    return [
      ['已打开', [...opened].map(code => found.find(person => person.code === code)).filter(Boolean)],
      ...[...roles, ''].map(role => [role || '其他', byRole.get(role) ?? []]),
    ].filter(([, people]) => people.length > 0);
  }

  #group(name, people) {
    const id = `group-${name}`;
    return make('section', { 'aria-labelledby': id },
      make('h3', { id }, name, make('span', { class: 'count' }, people.length)),
      make('ul', {}, ...people.map(person => make('li', {}, this.#row(person)))));
  }

  #row(person) {
    const unread = this.#unread(person);
    return make('button', { type: 'button', tabindex: -1, 'data-code': person.code, 'aria-current': person.code === this.threads.current && 'true' },
      make('span', { class: 'face', 'aria-hidden': 'true' }, person.name.slice(0, 1)),
      make('span', { class: 'who' },
        make('b', {}, person.name), ' ',
        make('small', {}, person.role), ' ',
        make('small', { class: 'unit' }, person.unit)),
      unread > 0 && make('span', { class: 'dot' }, unread, make('span', { class: 'unseen' }, '条未读')));
  }

  #unread = person => this.threads.opened.includes(person.code) ? this.threads.of(person.code).unread : 0;

  #filter(role) {
    this.#role = role;
    this.load(this.#people);
    [...chips.children].find(chip => chip.getAttribute('aria-pressed') === 'true')?.focus();
  }

  #pick(button) {
    if (!button) return;
    if (panel.matches(':popover-open')) panel.hidePopover();
    this.choose(button.dataset.code);
  }

  #onSearchKey(event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.#go(event, this.#buttons()[0]);
    if (event.key === 'Enter' && search.value.trim()) {
      event.preventDefault();
      this.#pick(this.#buttons()[0]);
    }
  }

  #onListKey(event) {
    const buttons = this.#buttons();
    const at = buttons.indexOf(document.activeElement);
    const target = { ArrowDown: buttons[at + 1], ArrowUp: buttons[at - 1] ?? search, Home: buttons[0], End: buttons.at(-1) }[event.key];
    if (target) this.#go(event, target);
  }

  #go(event, target) {
    if (!target) return;
    event.preventDefault();
    if (target !== search) {
      for (const button of this.#buttons()) button.tabIndex = -1;
      target.tabIndex = 0;
    }
    target.focus();
  }

  #buttons = () => [...list.querySelectorAll('button')];

  #button = code => this.#buttons().find(button => button.dataset.code === code);
}
