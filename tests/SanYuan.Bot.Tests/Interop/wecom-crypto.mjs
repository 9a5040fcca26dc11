// The platform's own crypto package as a peer: one JSON request per line on standard input, one JSON answer per line on standard output.
import { createInterface } from 'node:readline';
import crypto from '@wecom/crypto';

for await (const line of createInterface({ input: process.stdin })) {
  const { key, token, timestamp, nonce, receiveId, message, encrypt } = JSON.parse(line);
  const sealed = encrypt ?? crypto.encrypt(key, message, receiveId);
  const opened = crypto.decrypt(key, sealed);
  const signature = crypto.getSignature(token, timestamp, nonce, sealed);
  process.stdout.write(JSON.stringify({ encrypt: sealed, signature, message: opened.message, receiveId: opened.id }) + '\n');
}
