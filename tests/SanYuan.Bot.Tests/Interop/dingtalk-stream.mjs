// The platform's own Stream client as a peer: connects to the gateway named on the command line, acknowledges every message to the robot,
// and writes each as a line of JSON on standard output.
import axios from 'axios';
import { DWClient, TOPIC_ROBOT } from 'dingtalk-stream';

const [gateway, clientId, clientSecret] = process.argv.slice(2);
// The package knows one gateway only; the machine's proxy has no business here.
axios.defaults.proxy = false;
axios.interceptors.request.use((request) => ({ ...request, url: request.url.replace('https://api.dingtalk.com', gateway) }));

const client = new DWClient({ clientId, clientSecret });
client.registerCallbackListener(TOPIC_ROBOT, ({ headers, data }) => {
  const { msgId, text, senderStaffId } = JSON.parse(data);
  client.socketCallBackResponse(headers.messageId, null);
  process.stdout.write(JSON.stringify({ topic: headers.topic, id: msgId, words: text.content, account: senderStaffId }) + '\n');
});
await client.connect();
