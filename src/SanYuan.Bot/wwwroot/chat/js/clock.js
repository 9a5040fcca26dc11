/** The service's clock: shown, and moved forward by the newcomer. */
import * as api from './api.js';
import { byId } from './dom.js';
import { dayAndHour, hour, notices } from './words.js';

const quietButton = byId('clock-quiet');

export class Clock {
  /** 「yyyy-MM-dd HH:mm」, the county's time. */
  now = '';
  #quietUntil = null;

  constructor(notice, moved) {
    this.notice = notice;
    this.moved = moved;
    for (const button of document.querySelectorAll('[data-minutes]'))
      button.addEventListener('click', () => this.#advance(Number(button.dataset.minutes)));
    quietButton.addEventListener('click', () => this.#advance(minutesBetween(this.now, this.#quietUntil)));
  }

  show(now, quietUntil) {
    this.now = now;
    this.#quietUntil = quietUntil;
    const shown = byId('clock-now');
    shown.textContent = dayAndHour(now);
    shown.dateTime = now.replace(' ', 'T');
    quietButton.hidden = !quietUntil;
    if (quietUntil) quietButton.textContent = isNight(now, quietUntil) ? `夜间不打扰，快进到${hour(quietUntil)}` : `放假不打扰，快进到${dayAndHour(quietUntil)}`;
  }

  async #advance(minutes) {
    try {
      await api.advance(minutes);
      await this.moved();
      this.notice(notices.moved(dayAndHour(this.now)), 6000);
    } catch {
      this.notice(notices.notMoved, 6000);
    }
  }
}

/** No night is longer than half a day; a day off is. */
function isNight(now, until) {
  return minutesBetween(now, until) <= 12 * 60;
}

/** The two are of the same clock, so it does not matter which zone both are read in. */
function minutesBetween(from, to) {
  const [start, end] = [from, to].map(moment => Date.parse(`${moment.replace(' ', 'T')}:00Z`));
  return Math.max(1, (end - start) / 60_000);
}
