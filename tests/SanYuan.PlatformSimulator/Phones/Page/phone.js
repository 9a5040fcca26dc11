import { act, base64 } from './api.js';
import { make } from './dom.js';

const own = new Set(['text', 'photo', 'place', 'tap']);

/** One person's phone on one platform. */
export class Phone {
  #lines = new Map();
  #log;

  /** @param {{channel: string, title: string, offers: string[]}} platform */
  constructor(platform, who, close) {
    this.channel = platform.channel;
    this.who = who;
    this.#log = make('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': `${who} 的对话` });
    this.element = make('article', { class: 'phone', 'aria-label': `${platform.title} ${who}` },
      make('header', {},
        make('h2', {}, who),
        make('span', { class: 'tag' }, platform.title),
        make('button', { type: 'button', 'aria-label': `收起 ${who} 的手机`, onclick: close }, '×')),
      this.#log,
      this.#composer(platform.offers));
  }

  shows = line => line.channel === this.channel && line.who.toLowerCase() === this.who.toLowerCase();

  /** Shows something new, or what has become of something shown. */
  show(line) {
    const element = this.#draw(line);
    const earlier = this.#lines.get(line.number);
    this.#lines.set(line.number, element);
    if (earlier) {
      earlier.replaceWith(element);
      return;
    }
    this.#log.append(element);
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  clear() {
    this.#lines.clear();
    this.#log.replaceChildren();
  }

  #act = line => act({ channel: this.channel, who: this.who, ...line });

  #draw(line) {
    const words = { tap: `点了「${line.words}」`, place: `在 ${line.words}` }[line.kind] ?? line.words;
    return make('div', { class: `said ${own.has(line.kind) ? 'mine' : line.kind}`, 'data-kind': line.kind },
      make('div', { class: 'bubble' },
        line.hasPhoto && make('img', { src: `/phones/photos/${line.number}`, alt: '照片' }),
        make('span', { class: 'text' }, words),
        line.buttons.length > 0 && make('div', { class: 'buttons' }, ...line.buttons.map(label =>
          make('button', { type: 'button', onclick: () => this.#act({ kind: 'tap', words: label, card: line.words }) }, label)))),
      line.state !== '' && make('span', { class: line.state.startsWith('没有') || line.state.startsWith('平台') ? 'state bad' : 'state' }, line.state));
  }

  #composer(offers) {
    const words = make('textarea', { 'aria-label': `替 ${this.who} 写，回车发送`, placeholder: '写消息，回车发送', rows: 2 });
    const send = () => {
      const text = words.value.trim();
      words.value = '';
      if (text !== '') this.#act({ kind: 'text', words: text });
    };
    words.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
    const place = offers.includes('place') && this.#place();
    return make('div', { class: 'composer' }, words,
      make('div', { class: 'row' },
        offers.includes('photo') && this.#photo(),
        place && make('button', { type: 'button', onclick: () => { place.hidden = !place.hidden; } }, '位置'),
        make('button', { type: 'button', class: 'primary', onclick: send }, '发送')),
      place);
  }

  #photo() {
    const input = make('input', { type: 'file', accept: 'image/*', onchange: async () => {
      const [file] = input.files;
      if (file) this.#act({ kind: 'photo', name: file.name, content: await base64(file) });
      input.value = '';
    } });
    return make('label', { class: 'file' }, '照片', input);
  }

  #place() {
    const [name, latitude, longitude] = [['地名', '县疾控中心'], ['纬度', '31.2304'], ['经度', '121.4737']].map(([label, value]) => make('input', { 'aria-label': label, value }));
    return make('div', { class: 'place', hidden: true }, name, latitude, longitude, make('button', {
      type: 'button',
      onclick: () => this.#act({ kind: 'place', words: name.value, latitude: Number(latitude.value) || 0, longitude: Number(longitude.value) || 0 }),
    }, '发'));
  }
}
