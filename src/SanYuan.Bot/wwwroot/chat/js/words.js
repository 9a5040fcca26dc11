/** What the page says, and what a person can say to the service. */

export const roles = ['特派员', '指导员', '监督员', '联络员', '党建办', '县领导', '选派单位'];

const appointees = new Set(['特派员', '指导员', '监督员']);

export const isAppointee = person => appointees.has(person.role);

export const kinds = {
  invitation: '邀请',
  answer_notice: '答复通知',
  reminder: '提醒',
  digest: '简报',
  late_answer: '补发答复',
  alert: '请留意',
};

/** Short words are sent at once; sentences are put into the composer, to be looked at and changed. */
export const commands = ['我的', '撤销', '汇总', '帮助'];

/** @param {string} organ a unit that exists, for those who must name one. */
export function examplesFor(person, organ) {
  switch (person.role) {
    case '特派员':
      return ['今天上午参加支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账', '我的', '撤销', '帮助'];
    case '指导员':
      return ['今天下午到公司支部宣讲政策，20名党员职工参加，建议尽快成立工会', '我的', '撤销', '帮助'];
    case '监督员':
      return [`今天到${organ}督导检查，发现党费收缴记录不全，建议本周补齐`, '我的', '撤销', '帮助'];
    case '联络员':
      return ['邀请三员明天下午三点在二楼会议室参加主题党日', '帮助'];
    case '党建办':
      return ['汇总', `邀请${organ}三员后天上午九点在县委三楼会议室开座谈会`, '帮助'];
    case '县领导':
      return ['汇总', '帮助'];
    default:
      return ['帮助'];
  }
}

export const hintFor = person => ({
  联络员: '您现在代表一个派驻单位。发一次邀请，再切换到被邀请的同志，就能看到邀请和提醒。',
  党建办: '您现在在县委党建办。问一声「汇总」，看看这周报上来了什么。',
  县领导: '您现在是县领导。问一声「汇总」，看看这周的情况。',
  选派单位: '您所在的单位选派了三员。说「帮助」看看能做什么。',
}[person.role] ?? '做了什么，一句话说给服务听就行，不用填表。可以先点下面的例句试试。');

export const failures = {
  offline: '没有发出去：服务没有响应。原话还在，等服务恢复后点「重发」，不会重复记。',
  interrupted: '没等到答复，页面就被刷新了。点「重发」，不会重复记。',
  busy: '没有发出去：数据库暂时用不了。请过一会儿点「重发」。',
  refused: '服务没有收下这一条。请改一改，重新写一条。',
  large: '没有发出去：文件超过20MB。请压缩或截短后重新选一次。',
  content: '没有发出去：文件打不开，或不是能收的格式。照片可以是 JPEG、PNG、GIF、WebP、HEIC，语音可以是 AMR、MP3、M4A、OGG。',
  gone: '页面刷新后，选好的文件不在了。请重新选一次。',
  fault: '服务处理时出错了。请点「重发」；仍不行，请看服务窗口里的日志。',
};

const degrees = ({ latitude, longitude }) => `${latitude < 0 ? '南纬' : '北纬'}${Math.abs(latitude)}，${longitude < 0 ? '西经' : '东经'}${Math.abs(longitude)}`;

/** What was sent beside words, in words. */
export const sentAs = {
  file: (kind, name) => `${kind === 'photo' ? '照片' : '语音'} ${name}`.trim(),
  place: place => ['位置', place.label, place.latitude !== null && `（${degrees(place)}）`].filter(Boolean).join(' '),
};

export const places = {
  asking: '正在问浏览器这是哪里，也可以只写地名…',
  found: point => `浏览器给出的位置：${degrees(point)}。只记到大约一公里。`,
  demonstration: point => `浏览器没有给出位置，发送时用示范坐标：${degrees(point)}。`,
  nameIt: '还没取到位置，请写个地名。',
};

export const notices = {
  notTaken: name => `「${name}」没有发出去：这里只能发照片和语音。`,
  offline: '连不上服务，正在重试。请看看服务是否还在运行。',
  empty: '名册里还没有能在网页上聊天的人。数据库为空时，开发环境会自动装入示范县；用自己的名册时，请给人员加上网页聊天账号。',
  moved: now => `时钟已快进到${now}。到点的提醒会陆续送到。`,
  notMoved: '时钟没有动：服务没有响应。请看看服务是否还在运行。',
};

const weekdays = '日一二三四五六';

/** 「2026-11-24 15:00」 as people write it. */
export function day(moment) {
  const [year, month, date] = moment.slice(0, 10).split('-').map(Number);
  return `${month}月${date}日 周${weekdays[new Date(year, month - 1, date).getDay()]}`;
}

export const hour = moment => moment.slice(11, 16);

export const dayAndHour = moment => `${day(moment)} ${hour(moment)}`;
