/** A request that failed, with one of the reasons of words.js. */
export class Failure extends Error {
  constructor(reason, detail = '') {
    super(detail || reason);
    this.reason = reason;
  }
}

const patience = 15_000;

async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      ...body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    });
    if (response.ok) return response.status === 204 ? null : await response.json();
  } catch {
    throw new Failure('offline');
  }
  if (response.status === 503) throw new Failure('busy');
  throw new Failure(response.status < 500 ? 'refused' : 'fault');
}

export const people = () => ask('chat/people');
export const ledger = () => ask('chat/ledger');
export const say = (id, person, text) => ask('chat/messages', { id, person, text });
export const advance = minutes => ask('chat/clock', { minutes });

/**
 * All that was sent to a person. A message held back through the night has a lower number than one that went before it,
 * so the page asks for all and knows by itself what it has.
 */
export const updates = person => ask(`chat/updates?person=${encodeURIComponent(person)}&after=0`);
