/** Small pictures of what was sent. They are drawn, as the page's policy lets no picture in that the service does not serve. */
import { make } from './dom.js';

const longest = 240;

/** @typedef {{ data: string, width: number, height: number }} Thumbnail a JPEG in base64, small enough to be kept with the conversation. */

/** @returns {Promise<?Thumbnail>} null for what the browser cannot show. */
export async function thumbnail(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const [width, height] = [picture.width, picture.height].map(side => Math.max(1, Math.round(side * scale)));
    const canvas = make('canvas', { width, height });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    picture.close();
    return { data: canvas.toDataURL('image/jpeg', .8).split(',')[1], width, height };
  } catch {
    return null;
  }
}

/** @param {Thumbnail} thumb @param {string} label for those who do not see it. */
export function drawn(thumb, label) {
  const canvas = make('canvas', { class: 'thumb', role: 'img', 'aria-label': label, width: thumb.width, height: thumb.height });
  const bytes = Uint8Array.from(atob(thumb.data), letter => letter.charCodeAt(0));
  createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
    .then(picture => canvas.getContext('2d').drawImage(picture, 0, 0))
    .catch(() => canvas.remove());
  return canvas;
}
