import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../shared/moments';
import type { MyExam } from '../shared/rest';
import type { Say, Texts } from '../shared/words';
import { cutTo, minutesLeft, myMinutes, overAt, standing, type Standing } from './standing';

/** What is known before the start. */
export interface Before {
  say: Say;
  exam: MyExam;
  /** By the server's clock. */
  now: number;
  /** The server's clock less the steady time of this device. */
  offset: number;
  lang: string;
  zone: string;
}

const OPEN_DOOR: Standing[] = ['OPEN', 'AGAIN', 'NOT_YET', 'RUNNING'];
const RULES = ['saved', 'offline', 'window', 'end', 'leave'];

export function factsOf(before: Before): TemplateResult {
  const { say, exam, now } = before;
  const at = (when: string) => moment(when, before.lang, before.zone);
  const cut = cutTo(exam, now);
  return html`<dl class="xk-exam-facts xk-card">
    ${fact(say('fact.time'), time(before))}
    ${fact(say('fact.paper'), say('paperOf', exam.questions, exam.full, exam.pass))}
    ${fact(say('fact.open'), say('fromTo', at(exam.opensAt), at(exam.closesAt)))}
    ${exam.attemptsAllowed > 1 ? fact(say('fact.attempts'), say('attemptsOf', exam.attemptsAllowed, exam.made)) : nothing}
    ${cut === undefined ? nothing : fact(say('fact.note'), say('cut', cut))}
  </dl>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

function time({ say, exam }: Before): string {
  return exam.extraPercent === 0 ? say('minutes', exam.minutes) : say('minutesWithBase', myMinutes(exam), exam.minutes);
}

/** Where I stand, the door while it is open, the way to the last result. */
export function doorCard(before: Before, words: Texts, entered: (event: CustomEvent<number>) => void, signIn: () => void): TemplateResult {
  const { say, exam, now } = before;
  const where = standing(exam, now);
  return html`<div class="xk-card">
    <p class="xk-exam-standing">${whereIStand(before, where)}</p>
    ${OPEN_DOOR.includes(where)
      ? html`<xk-exam-door
          .words=${words}
          .exam=${exam.id}
          .offset=${before.offset}
          .opensAt=${Date.parse(exam.opensAt)}
          .closesAt=${Date.parse(exam.closesAt)}
          .running=${where === 'RUNNING'}
          .wayRound=${exam.wayRound}
          .sure=${sureWords(before)}
          @xk-entered=${entered}
          @xk-signed-out=${signIn}
        ></xk-exam-door>`
      : nothing}
    ${exam.attemptId && where !== 'RUNNING' ? html`<p class="xk-trail"><a href="attempts/${exam.attemptId}/result">${say('toLatest')}</a></p>` : nothing}
  </div>`;
}

/** Before a try is spent: how long, which of how many, what counts. */
function sureWords({ say, exam }: Before): string {
  const tries = exam.attemptsAllowed > 1 ? say('door.sureTry', exam.made + 1, exam.attemptsAllowed) : say('door.sureOnly');
  return [say('door.sureTime', myMinutes(exam)), tries].join(' ');
}

function whereIStand({ say, exam, now, lang, zone }: Before, where: Standing): string {
  const at = (when: string) => moment(when, lang, zone);
  switch (where) {
    case 'RUNNING':
      return say('standing.RUNNING', minutesLeft(exam, now));
    case 'OPEN':
      return say('standing.OPEN', at(exam.closesAt));
    case 'AGAIN':
      return say('standing.AGAIN', exam.attemptsAllowed - exam.made);
    case 'NOT_YET':
      return say('standing.NOT_YET', at(exam.opensAt));
    case 'WAITING':
      return exam.releaseRule === 'AFTER_CLOSE'
        ? say('standing.WAITING', at(new Date(overAt(exam)).toISOString()))
        : say('standing.WAITING_OPEN');
    default:
      return say(`standing.${where}`);
  }
}

export function rules({ say, exam }: Before): TemplateResult {
  return html`<div class="xk-exam-before">
    <h2>${say('rules')}</h2>
    <ul class="xk-exam-rules">
      ${RULES.map((rule) => html`<li>${say(`rule.${rule}`, Math.floor(exam.graceSeconds / 60))}</li>`)}
    </ul>
    <p class="xk-trail"><a href="help">${say('helpText')}</a></p>
  </div>`;
}
