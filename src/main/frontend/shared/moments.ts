/** A moment in the school's zone as the reader's language writes it: 2026年9月1日 14:03. */
export function moment(at: string, lang: string, zone: string): string {
  const parts = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: zone,
    year: 'numeric',
    month: lang === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return lang === 'en'
    ? `${part('day')} ${part('month')} ${part('year')}, ${time}`
    : `${part('year')}年${part('month').replace('月', '')}月${part('day').replace('日', '')}日 ${time}`;
}
