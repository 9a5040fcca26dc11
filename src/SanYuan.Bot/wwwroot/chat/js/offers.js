/** Answers that a message offers in 「」, made tappable. */
import { commands } from './words.js';

const quoted = /「([^「」]{2,20})」/g;
const answer = /^(参加|请假)\s*(\d+)(.*)$/;

/**
 * @param {(number: string) => boolean} mayAnswer whether this person was asked to that meeting: help shows numbers that are only examples.
 * @returns {{ label: string, text: string, ready: boolean }[]} `ready`: can be sent as it is; otherwise something is still to be written.
 */
export function offers(item, mayAnswer) {
  if (/例子|^报告：/.test(item.text)) return [];
  const found = new Map();
  for (const [, words] of item.text.matchAll(quoted)) {
    const parts = answer.exec(words);
    if (parts && (item.from === 'push' || mayAnswer(parts[2]))) {
      const [, verb, number, rest] = parts;
      const text = `${verb} ${number}`;
      found.set(text, rest.trim() ? { label: `${text} …`, text: `${text} `, ready: false } : { label: text, text, ready: true });
    } else if (commands.includes(words)) {
      found.set(words, { label: words, text: words, ready: true });
    }
  }
  return [...found.values()];
}
