/** Asks for a place: where the browser is, or a name and the coordinates of the demonstration. */
import { byId } from './dom.js';
import { places } from './words.js';

const dialog = byId('place');
const name = byId('place-name');
const where = byId('place-where');
const demonstration = { latitude: 30.25, longitude: 119.72 };
let send;
let point;

byId('place-form').addEventListener('submit', event => {
  event.preventDefault();
  const label = name.value.trim();
  // While the browser is still being asked, a name alone will do; invented coordinates will not.
  if (!label && !point) {
    where.textContent = places.nameIt;
    return name.focus();
  }
  dialog.close();
  send({ label, latitude: null, longitude: null, ...point });
});
byId('place-close').addEventListener('click', () => dialog.close());

/** @param {(place: { label: string, latitude: ?number, longitude: ?number }) => void} use */
export function askPlace(use) {
  send = use;
  point = null;
  name.value = '';
  where.textContent = places.asking;
  dialog.showModal();
  name.focus();
  if (!navigator.geolocation) return found(demonstration, places.demonstration);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => found({ latitude: coarse(coords.latitude), longitude: coarse(coords.longitude) }, places.found),
    () => found(demonstration, places.demonstration),
    { timeout: 8000, maximumAge: 60_000 });
}

function found(known, say) {
  if (!dialog.open) return;
  point = known;
  where.textContent = say(known);
}

/** As coarse as the service keeps it: the village, not the house. */
const coarse = degrees => Math.round(degrees * 100) / 100;
