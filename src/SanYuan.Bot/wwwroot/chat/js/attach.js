/** What is sent beside words: chosen with a button, dropped onto the conversation or pasted into it. */
import { byId } from './dom.js';
import { askPlace } from './place.js';
import { notices } from './words.js';

const phone = document.querySelector('.chat');

/** @param {{ file(kind: string, file: File): void, place(place: object): void, notice(text: string, forMilliseconds: number): void }} deeds */
export function attaching(deeds) {
  for (const kind of ['photo', 'voice']) {
    const input = byId(`attach-${kind}`);
    document.querySelector(`[data-attach="${kind}"]`).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      for (const file of input.files) deeds.file(kind, file);
      // The same file chosen again is a change again.
      input.value = '';
    });
  }
  document.querySelector('[data-attach="place"]').addEventListener('click', () => askPlace(deeds.place));
  dropping(files => take(files, deeds));
  byId('composer-text').addEventListener('paste', event => {
    const { files, types } = event.clipboardData;
    // What is copied from a document brings a picture of itself along; its words are meant.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    take(files, deeds);
  });
}

function dropping(take) {
  const mark = isOver => phone.classList.toggle('dropping', isOver);
  phone.addEventListener('dragover', event => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    mark(true);
  });
  phone.addEventListener('dragleave', event => phone.contains(event.relatedTarget) || mark(false));
  phone.addEventListener('drop', event => {
    mark(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}

function take(files, deeds) {
  for (const file of files) {
    const kind = kindOf(file);
    if (kind) deeds.file(kind, file);
    else deeds.notice(notices.notTaken(file.name), 6000);
  }
}

/** Only how it is announced: what a file is, the service tells from its bytes. */
function kindOf(file) {
  if (file.type.startsWith('image/')) return 'photo';
  return file.type.startsWith('audio/') || file.name.toLowerCase().endsWith('.amr') ? 'voice' : null;
}
