// Web Chat's own client of Direct Line as a peer, polling: says each line of standard input in a conversation, and writes each activity it is shown as a line of JSON.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import directline from 'botframework-directlinejs';

// The package expects a browser's; as much of it as the package uses, over fetch.
globalThis.XMLHttpRequest = class {
  readyState = 0;
  status = 0;
  responseType = '';
  #headers = {};

  open(method, url) {
    [this.method, this.url] = [method, url];
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getResponseHeader(name) {
    return this.response_?.headers.get(name) ?? null;
  }

  getAllResponseHeaders() {
    return '';
  }

  abort() {}

  send(body) {
    fetch(this.url, { method: this.method, headers: this.#headers, body: body ?? undefined })
      .then(async (response) => {
        [this.response_, this.status, this.responseText] = [response, response.status, await response.text()];
        this.response = this.responseType === 'json' ? JSON.parse(this.responseText || 'null') : this.responseText;
        this.readyState = 4;
        this.onreadystatechange?.();
      })
      .catch(() => this.onerror?.());
  }
};

// Named by the package although it is not to use one.
globalThis.WebSocket ??= class {};

const [domain, token] = process.argv.slice(2);
const client = new directline.DirectLine({ domain, token, webSocket: false, pollingInterval: 200 });
client.activity$.subscribe(({ id, from, text, channelData }) => process.stdout.write(JSON.stringify({ id, role: from.role, text, own: !!channelData?.clientActivityID }) + '\n'));
for await (const text of createInterface({ input: process.stdin }))
  client.postActivity({ type: 'message', from: { id: 'ignored' }, text, channelData: { clientActivityID: randomUUID() } })
    .subscribe((id) => process.stdout.write(JSON.stringify({ posted: id }) + '\n'));
