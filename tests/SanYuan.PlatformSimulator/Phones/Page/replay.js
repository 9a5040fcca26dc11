import { byId, make } from './dom.js';

/** Replays an old conversation, and shows what is answered otherwise. */
export function startReplay() {
  const input = byId('replay');
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    tell(make('p', { class: 'soft' }, '正在重放，手机上看得见…'));
    input.disabled = true;
    try {
      const answer = await fetch(`/phones/replay?ignoreNumbers=${byId('ignore-numbers').checked}`, {
        method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: file,
      });
      show(answer.ok, await answer.json());
    } catch {
      tell(make('p', { class: 'differs' }, '重放中断了：模拟器没有答应。'));
    }
    input.disabled = false;
    input.value = '';
  });
}

const tell = (...parts) => byId('result').replaceChildren(...parts);

function show(ran, { problem, lines, differences }) {
  if (!ran) tell(make('p', { class: 'differs' }, problem));
  else if (differences.length === 0) tell(make('p', { class: 'same' }, `${lines} 条，和记录的一样。`));
  else tell(make('p', { class: 'differs' }, `${lines} 条，${differences.length} 处不同。`), ...differences.map(draw));
}

function draw({ channel, who, said, was, now }) {
  return make('div', { class: 'difference' },
    `${channel} ${who}${said === '' ? '，推送的消息' : `，说了「${said}」之后`}`,
    was !== null && make('del', {}, `原来：${was}`),
    now !== null && make('ins', {}, `现在：${now}`));
}
