// Bot Framework's own package as a peer, in a bot's place: reads lines of JSON, answers each with one.
//   {check: {token, serviceUrl, channel}}     whether it believes the caller, by the keys of the metadata on the command line
//   {say: {token, serviceUrl, conversation, text}}   says it in the conversation, or begins one with a member first: {member, bot}
import { createInterface } from 'node:readline';
import connector from 'botframework-connector';

const { ChannelValidation, ConnectorClient, SimpleCredentialProvider } = connector;
const [metadata, appId] = process.argv.slice(2);
ChannelValidation.OpenIdMetadataEndpoint = metadata;

async function check({ token, serviceUrl, channel }) {
  const identity = await ChannelValidation.authenticateChannelTokenWithServiceUrl(`Bearer ${token}`, new SimpleCredentialProvider(appId, ''), serviceUrl, channel);
  return { believed: identity.isAuthenticated };
}

async function say({ token, serviceUrl, conversation, member, bot, text }) {
  const credentials = { signRequest: async (request) => (request.headers.set('Authorization', `Bearer ${token}`), request) };
  const client = new ConnectorClient(credentials, { baseUri: serviceUrl });
  const id = conversation ?? (await client.conversations.createConversation({ isGroup: false, bot: { id: bot }, members: [{ id: member }] })).id;
  return { id: (await client.conversations.sendToConversation(id, { type: 'message', text })).id };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer;
  try {
    answer = await (asked.check ? check(asked.check) : say(asked.say));
  } catch (error) {
    answer = { error: error.statusCode ?? 0 };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
