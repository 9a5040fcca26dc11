import { act, read } from './api.js';
import { make } from './dom.js';

/** What can be made to go wrong, platform by platform; the focus stays where it was. */
export function drawSwitches(place, platforms) {
  const focused = document.activeElement?.id;
  place.replaceChildren(...platforms.map(platform => make('fieldset', {},
    make('legend', {}, platform.title),
    make('div', { class: 'pair' }, ...platform.switches.filter(one => !one.actsOnce).map(one => draw(platform, one))),
    make('div', { class: 'row' }, ...platform.switches.filter(one => one.actsOnce).map(one => draw(platform, one)), check(platform)))));
  if (focused) document.getElementById(focused)?.focus();
}

function draw(platform, one) {
  const id = `${platform.channel}-${one.name}`;
  const set = words => act({ channel: platform.channel, kind: 'switch', words });
  if (one.actsOnce) return make('button', { id, type: 'button', onclick: () => set(one.name) }, one.label);
  const box = make('input', { id, type: 'checkbox', onchange: () => set(`${one.name} ${box.checked ? 'on' : 'off'}`) });
  box.checked = one.isOn;
  return make('label', { class: 'check' }, box, one.label);
}

/** Asks whether the service is there, as the platform itself would. */
function check(platform) {
  const button = make('button', {
    type: 'button',
    onclick: async () => {
      button.textContent = '正在检验…';
      const { problem } = await read(`/phones/check/${platform.channel}`);
      button.textContent = problem ?? '服务连得上';
    },
  }, '检验连接');
  return button;
}
