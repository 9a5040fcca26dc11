/** A request that failed, with one of the reasons of words.js. */
export class Failure extends Error {
  constructor(reason, detail = '') {
    super(detail || reason);
    this.reason = reason;
  }
}

/** Those that sending again does not mend. */
export const hopeless = new Set(['refused', 'large', 'content', 'gone']);

const patience = 15_000;
const patienceWithFiles = 120_000;
const mostBytes = 20 * 1024 * 1024;
const json = body => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function ask(path, request = {}) {
  let response;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(request.body instanceof Blob ? patienceWithFiles : patience),
      ...request,
    });
    if (response.ok) return response.status === 204 ? null : await response.json();
  } catch {
    throw new Failure('offline');
  }
  if (response.status === 503) throw new Failure('busy');
  if (response.status === 413) throw new Failure('large');
  if (response.status >= 500) throw new Failure('fault');
  const problem = await response.json().catch(() => null);
  throw new Failure(problem?.errors?.content ? 'content' : 'refused');
}

export const people = () => ask('people');
export const ledger = () => ask('ledger');
export const say = (id, person, text) => ask('messages', json({ id, person, text }));
export const place = (id, person, { label, latitude, longitude }) => ask('places', json({ id, person, label, latitude, longitude }));
export const advance = minutes => ask('clock', json({ minutes }));

/** @param {'photo' | 'voice'} kind @param {File} file */
export async function upload(id, person, kind, file) {
  if (file.size > mostBytes) throw new Failure('large');
  return ask(`uploads?${new URLSearchParams({ id, person, kind })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
}

/**
 * All that was sent to a person. A message held back through the night has a lower number than one that went before it,
 * so the page asks for all and knows by itself what it has.
 */
export const updates = person => ask(`updates?person=${encodeURIComponent(person)}&after=0`);
