import { read } from './api.js';
import { byId, make, notice } from './dom.js';
import { Phone } from './phone.js';
import { startReplay } from './replay.js';
import { drawSwitches } from './switches.js';

const platforms = await read('/phones/platforms');
const phones = [];
const lines = new Map();

/** The phones stand in the address: a bookmark brings them back. */
function remember() {
  const address = new URL(location.href);
  address.search = '';
  for (const phone of phones) address.searchParams.append('phone', `${phone.channel}:${phone.who}`);
  history.replaceState(null, '', address);
  byId('none').hidden = phones.length > 0;
}

function add(channel, who) {
  const platform = platforms.find(one => one.channel === channel);
  if (!platform || who === '' || phones.some(phone => phone.shows({ channel, who }))) return;
  const phone = new Phone(platform, who, () => {
    phones.splice(phones.indexOf(phone), 1);
    phone.element.remove();
    remember();
  });
  phones.push(phone);
  byId('phones').append(phone.element);
  for (const line of lines.values()) if (phone.shows(line)) phone.show(line);
  remember();
  return phone;
}

function take(line) {
  if (line.number === 0) {
    lines.clear();
    for (const phone of phones) phone.clear();
    return;
  }
  lines.set(line.number, line);
  if (line.kind === 'switch') refreshSwitches();
  else phones.find(phone => phone.shows(line))?.show(line);
}

async function refreshSwitches() {
  drawSwitches(byId('switches'), await read('/phones/platforms'));
}

function listen() {
  const events = new EventSource('/phones/events');
  // Each connection tells everything from the beginning.
  events.addEventListener('open', () => notice());
  events.addEventListener('message', event => take(JSON.parse(event.data)));
  events.addEventListener('error', () => notice('和模拟器的连接断了，正在重连…'));
}

byId('add-channel').append(...platforms.map(platform => make('option', { value: platform.channel }, platform.title)));
byId('add').addEventListener('submit', event => {
  event.preventDefault();
  add(byId('add-channel').value, byId('add-who').value.trim())?.element.querySelector('textarea').focus();
  byId('add-who').value = '';
});
byId('clear').addEventListener('click', () => fetch('/phones/transcript', { method: 'DELETE' }));

for (const one of new URL(location.href).searchParams.getAll('phone')) {
  const colon = one.indexOf(':');
  add(one.slice(0, colon), one.slice(colon + 1));
}
drawSwitches(byId('switches'), platforms);
byId('settings').textContent = await (await fetch('/phones/settings.env')).text();
startReplay();
listen();
