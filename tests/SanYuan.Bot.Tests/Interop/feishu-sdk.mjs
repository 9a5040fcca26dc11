// The platform's own package as a peer: one JSON request per line on standard input, one JSON answer per line on standard output.
// A callback { headers, body } is verified and decrypted by its dispatcher and its card handler; { challenge: body } is answered as its server would;
// { seal: json } is encrypted and signed the way its classes open it.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import lark from '@larksuiteoapi/node-sdk';

const [encryptKey, verificationToken] = process.argv.slice(2);
const settings = { encryptKey, verificationToken, loggerLevel: lark.LoggerLevel.error };
const seen = {};
const dispatcher = new lark.EventDispatcher(settings).register({
  'im.message.receive_v1': (data) => { seen.message = data.message; seen.account = data.sender.sender_id.user_id; return { took: 'message' }; },
});
const cards = new lark.CardActionHandler(settings, (data) => { seen.value = data.action.value; return { took: 'card' }; });

function seal(json) {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', new lark.AESCipher(encryptKey).key, iv);
  const body = JSON.stringify({ encrypt: Buffer.concat([iv, cipher.update(json, 'utf8'), cipher.final()]).toString('base64') });
  const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(4).toString('hex')];
  return { body, timestamp, nonce, signature: createHash('sha256').update(timestamp + nonce + encryptKey + body).digest('hex') };
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  if (request.seal) answer = seal(request.seal);
  else if (request.challenge) answer = lark.generateChallenge(JSON.parse(request.challenge), { encryptKey });
  else {
    for (const key of Object.keys(seen)) delete seen[key];
    const data = Object.assign(Object.create({ headers: request.headers }), JSON.parse(request.body));
    answer = { returned: (request.isCard ? await cards.invoke(data) : await dispatcher.invoke(data)) ?? null, ...seen };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
