import { notice } from './dom.js';

/** Reads something of the simulator's. */
export const read = async path => (await fetch(path)).json();

/** Does something as somebody, as a line of a transcript says it. */
export async function act(line) {
  try {
    const answer = await fetch('/phones/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(line) });
    notice(answer.ok ? '' : (await answer.json()).problem);
  } catch {
    notice('模拟器没有答应：它还开着吗？');
  }
}

/** A file's bytes as Base64. */
export const base64 = file => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
  reader.addEventListener('error', () => reject(reader.error));
  reader.readAsDataURL(file);
});
